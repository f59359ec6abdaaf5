# Merges message files (flat JSON objects) into one. It works on the text, so messages are never
# decoded and encoded again.

# Sets `result` to one JSON object with the members of the given files, in their order: merge_messages(result file…).
function(merge_messages result)
  set(members "")
  foreach(part IN LISTS ARGN)
    file(READ ${part} text)
    # A JSON string never contains a line end, so removing line ends and indentation is safe.
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
