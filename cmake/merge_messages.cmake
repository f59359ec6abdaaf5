# Message files (flat JSON objects) as one. Text in, text out: a message is never re-encoded.

# Sets `result` to one JSON object with the members of the given files, in their order: merge_messages(result file…).
function(merge_messages result)
  set(members "")
  foreach(part IN LISTS ARGN)
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
