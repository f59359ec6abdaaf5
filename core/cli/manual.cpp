#include "manual.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/utf8.hpp"
#include "verify/version.hpp"

namespace verify::cli {

namespace {

void append_code_point(std::string& out, char32_t code_point) {
  std::array<char, 8> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(),
                                 static_cast<std::uint32_t>(code_point), 16);
  std::string hex(digits.data(), end.ptr);
  for (char& digit : hex)
    digit = static_cast<char>(digit >= 'a' ? digit - 'a' + 'A' : digit);
  out.append("\\[u").append(hex.size() < 4 ? 4 - hex.size() : 0, '0').append(hex).append("]");
}

// Escapes all characters that have a meaning for the formatter.
std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint read = decode_utf8(text, at);
    if (read.value == '\\') {
      out += "\\e";
    } else if (read.value == '-') {
      out += "\\-";
    } else if (read.value == '\'') {
      out += "\\(aq";
    } else if (read.value < 0x80) {
      out += static_cast<char>(read.value);
    } else {
      append_code_point(out, read.value);
    }
    at += read.size;
  }
  return out;
}

// Breaks a paragraph into short lines. No line may begin with a dot, because the formatter would
// read it as a request.
std::string paragraph(std::string_view text) {
  constexpr std::size_t width = 78;
  std::string out;
  std::size_t column = 0;
  while (!text.empty()) {
    const std::string_view next = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), next.size() + 1));
    const std::string word = escaped(next);
    const bool fits = column + 1 + word.size() <= width;
    if (column > 0) out += fits ? ' ' : '\n';
    if (column > 0 && !fits) column = 0;
    if (column == 0 && word.starts_with('.')) out += "\\&";
    out += word;
    column += word.size() + 1;
  }
  return out;
}

void append_option(std::string& out, const Option& option) {
  out.append(".TP\n\\fB").append(escaped(option.name)).append("\\fR");
  if (!option.value.empty()) out.append(" \\fI").append(escaped(option.value)).append("\\fR");
  out.append("\n").append(paragraph(sentence(option.does))).append("\n");
}

void append_example(std::string& out, const Example& example) {
  out.append(".PP\n").append(paragraph(sentence(example.shows))).append("\n");
  out.append(".PP\n.RS 4\n.nf\n").append(escaped(example.line)).append("\n.fi\n.RE\n");
}

void append_command(std::string& out, const Command& command) {
  out.append(".SS ").append(escaped(command.name)).append("\n");
  out.append("\\fB").append(escaped(synopsis(command))).append("\\fR\n");
  out.append(".PP\n").append(paragraph(sentence(command.does))).append("\n");
  if (!command.details.empty()) out.append(".PP\n").append(paragraph(command.details)).append("\n");
  for (const Example& example : command.examples)
    append_example(out, example);
}

void append_listing(std::string& out, const Listing& listing) {
  out.append(".SS ").append(listing.heading).append("\n");
  std::string words;
  for (const std::string& word : listing.words)
    words.append(words.empty() ? "" : ",\n").append(escaped(word));
  out.append(words).append("\n");
}

}  // namespace

std::string manual_page(const KnownWords& known_words, std::string_view date) {
  std::string out = ".TH VERIFY 1 " + std::string(date) + " \"verify " + std::string(core_version) +
                    "\" \"User commands\"\n";
  out.append(".SH NAME\nverify \\- ").append(escaped(program_does)).append("\n");
  out += ".SH SYNOPSIS\n";
  for (const Command& command : commands()) {
    if (&command != &commands().front()) out += ".br\n";
    out.append("\\fB").append(escaped(synopsis(command))).append("\\fR\n");
  }
  out.append(".SH DESCRIPTION\n").append(paragraph(answers)).append("\n.SH COMMANDS\n");
  for (const Command& command : commands())
    append_command(out, command);
  out += ".SH OPTIONS\n";
  for (const Option& option : options())
    append_option(out, option);
  out += ".SH NAMES\n";
  for (const Topic topic : {Topic::facts, Topic::fields, Topic::methods})
    append_listing(out, listing_for(known_words, topic));
  return out;
}

}  // namespace verify::cli
