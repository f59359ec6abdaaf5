#include "pack_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

namespace verify::cli {

namespace {

namespace fs = std::filesystem;

// The entries of a folder in the order of their names; none if it cannot be read.
std::vector<fs::path> entries(const fs::path& folder) {
  std::vector<fs::path> paths;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error))
    paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

bool is_blank(char c) noexcept {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

// Without line ends and the blanks around them: no text in JSON contains a line end.
std::string without_lines(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    while (!line.empty() && is_blank(line.front()))
      line.remove_prefix(1);
    while (!line.empty() && is_blank(line.back()))
      line.remove_suffix(1);
    out += line;
  }
  return out;
}

bool is_object(std::string_view text) noexcept {
  return text.size() >= 2 && text.front() == '{' && text.back() == '}';
}

// Joins the files of a folder. After the first error nothing more is read.
class Folder {
public:
  Input read(const fs::path& folder) {
    out_.text = object_in(folder / "pack.json");
    if (!out_.error.empty()) return std::move(out_);
    out_.text.pop_back();
    if (fs::is_directory(folder / "messages")) add_languages(folder / "messages");
    if (fs::exists(folder / "failures.json"))
      out_.text += ",\"failures\":" + object_in(folder / "failures.json");
    out_.text += "}";
    return std::move(out_);
  }

private:
  std::string object_in(const fs::path& path) {
    if (!out_.error.empty()) return "{}";
    Input file = read_file(path.string());
    std::string text = without_lines(file.text);
    if (file.error.empty() && !is_object(text))
      file.error = "The file " + path.string() + " is not one JSON object.";
    if (file.error.empty()) return text;
    out_.error = std::move(file.error);
    return "{}";
  }

  void add_languages(const fs::path& folder) {
    out_.text += ",\"messages\":{";
    const char* separator = "";
    for (const fs::path& language : entries(folder)) {
      if (!fs::is_directory(language)) continue;
      out_.text.append(separator).append("\"").append(language.filename().string());
      out_.text.append("\":{").append(texts_in(language)).append("}");
      separator = ",";
    }
    out_.text += "}";
  }

  std::string texts_in(const fs::path& folder) {
    std::string out;
    for (const fs::path& file : entries(folder)) {
      if (file.extension() != ".json") continue;
      const std::string text = object_in(file);
      if (text.size() > 2) out.append(out.empty() ? "" : ",").append(text, 1, text.size() - 2);
    }
    return out;
  }

  Input out_;
};

}  // namespace

Input read_pack(const std::string& path) {
  std::error_code error;
  return fs::is_directory(path, error) ? Folder().read(path) : read_file(path);
}

}  // namespace verify::cli
