# One locale's message files (flat JSON objects) as one. Text in, text out: a message is never re-encoded.

# Sets `result` to one JSON object with the members of every file of `folder`, in the files' order by name. The texts
# of failures are not among them: they travel with the failure dictionary, which not every build has.
function(merge_messages folder result)
  file(GLOB parts ${folder}/*.json)
  list(FILTER parts EXCLUDE REGEX "/failures\\.json$")
  list(SORT parts)
  set(members "")
  foreach(part IN LISTS parts)
    file(READ ${part} text)
    # A line end never stands inside a JSON string, so removing it with its indentation is safe.
    string(REGEX REPLACE "[ \t]*\r?\n[ \t]*" "" text "${text}")
    if(NOT text MATCHES "^{.*}$")
      message(FATAL_ERROR "${part}: a message file is one JSON object, {\"key\": \"text\", …}.")
    endif()
    string(LENGTH "${text}" length)
    math(EXPR inner "${length} - 2")
    string(SUBSTRING "${text}" 1 ${inner} text)
    if(NOT text STREQUAL "")
      if(NOT members STREQUAL "")
        string(APPEND members ",")
      endif()
      string(APPEND members "${text}")
    endif()
  endforeach()
  set(${result} "{${members}}" PARENT_SCOPE)
endfunction()
