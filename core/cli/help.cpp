#include "help.hpp"

#include <algorithm>

namespace verify::cli {

namespace {

// Appends `text` in lines of at most 80 columns, each with `indent` spaces before it. For ASCII
// texts only.
void append_wrapped(std::string& out, std::string_view text, std::size_t indent) {
  constexpr std::size_t width = 80;
  std::size_t column = width;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    if (column + 1 + word.size() > width) {
      if (!out.empty() && out.back() != '\n') out += '\n';
      out.append(indent, ' ');
      column = indent;
    } else {
      out += ' ';
      ++column;
    }
    out += word;
    column += word.size();
  }
  out += '\n';
}

void append_row(std::string& out, std::string_view name, std::string_view does) {
  constexpr std::size_t room = 20;
  out.append("  ").append(name);
  out.append(name.size() < room ? room - name.size() : 1, ' ');
  out.append(does).append("\n");
}

void append_option(std::string& out, const Option& option) {
  const std::string_view gap = option.value.empty() ? "" : " ";
  append_row(out, std::string(option.name).append(gap).append(option.value), option.does);
}

void append_example(std::string& out, const Example& example) {
  out.append("  # ").append(example.shows).append("\n");
  out.append("  ").append(example.line).append("\n");
}

void append_listing(std::string& out, const Listing& listing) {
  if (listing.heading.empty()) return;
  out.append("\n").append(listing.heading).append(":\n");
  if (listing.one_a_line) {
    for (const std::string& word : listing.words)
      out.append("  ").append(word).append("\n");
    return;
  }
  std::string words;
  for (const std::string& word : listing.words)
    words.append(words.empty() ? "" : " ").append(word);
  append_wrapped(out, words, 2);
}

}  // namespace

std::string help_overall() {
  std::string out = "verify - " + std::string(program_does) + "\n\nCommands:\n";
  for (const Command& command : commands())
    append_row(out, command.name, command.does);
  out += "\nOptions:\n";
  for (const Option& option : options())
    append_option(out, option);
  out += "\nExamples:\n";
  for (const Command& command : commands())
    append_example(out, command.examples.front());
  out += "\n";
  append_wrapped(out, answers, 0);
  return out;
}

std::string help_for(const Command& command, const KnownWords& known_words) {
  std::string out = synopsis(command) + "\n\n";
  append_wrapped(out, sentence(command.does), 2);
  if (!command.details.empty()) {
    out += "\n";
    append_wrapped(out, command.details, 2);
  }
  if (!command.options.empty()) out += "\nOptions:\n";
  for (const std::string_view name : command.options)
    append_option(out, *find_option(name));
  out += "\nExamples:\n";
  for (const Example& example : command.examples)
    append_example(out, example);
  append_listing(out, listing_for(known_words, command.topic));
  return out;
}

}  // namespace verify::cli
