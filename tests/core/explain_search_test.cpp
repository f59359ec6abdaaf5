#include "explain/search_index.hpp"

#include "explain/code_in_text.hpp"
#include "explain/stem.hpp"
#include "explaining.hpp"
#include "random.hpp"

namespace verify {

namespace {

using test::dictionary;

SearchIndex small_index() {
  const std::vector<SearchPhrase> phrases{{0, "人脸识别失败"}, {0, "face failed"},
                                          {1, "二维码过期"},   {1, "code expired"},
                                          {2, "人脸识别失败"}, {2, "failed again today"}};
  Lexicon lexicon;
  CHECK(lexicon.add_synonym(0, "人脸"));
  CHECK(lexicon.add_synonym(0, "selfie"));
  CHECK(lexicon.add_synonym(1, "过期"));
  CHECK(lexicon.add_synonym(1, "expired"));
  CHECK(lexicon.add_synonym(2, "~today"));
  lexicon.add_ignored("请问");
  lexicon.add_folding(U'臉', U'脸');
  for (const SearchPhrase& phrase : phrases)
    lexicon.learn(phrase.text);
  return {std::move(lexicon), phrases, 3};
}

}  // namespace

TEST_CASE("inflected words have one stem") {
  for (const char* word : {"expire", "expires", "expired", "expiring"})
    CHECK(stem(word) == "expir");
  for (const char* word : {"verify", "verified", "verifies", "verification", "verifying"})
    CHECK(stem(word) == "verify");
  CHECK(stem("stopped") == stem("stop"));
  CHECK(stem("business") == stem("business"));
  CHECK(stem("qq") == "qq");
  CHECK(stem("") == "");
  CHECK(stem(std::string(1000, 'a')).size() <= 32);
}

TEST_CASE("typing errors are counted up to a limit") {
  CHECK(typing_errors("receive", "receive", 2) == 0);
  CHECK(typing_errors("recieve", "receive", 2) == 1);
  CHECK(typing_errors("camra", "camera", 2) == 1);
  CHECK(typing_errors("rejected", "regekted", 2) == 2);
  CHECK(typing_errors("abcdef", "uvwxyz", 2) == 3);
  CHECK(typing_errors("", "ab", 5) == 2);
  CHECK(typing_errors(std::string(100, 'a'), "a", 2) == 3);
}

TEST_CASE("equal scores keep the declared order, and a better phrase wins") {
  const SearchIndex index = small_index();
  const std::vector<SearchHit> hits = index.search("人脸识别失败");
  REQUIRE(hits.size() == 2);
  CHECK(hits[0].entry == 0);
  CHECK(hits[1].entry == 2);
  CHECK(hits[0].score <= 1000);
  CHECK(index.search("请问 selfie").front().entry == 0);
  CHECK(index.search("人臉").front().entry == 0);
  CHECK(index.search("the code is expird").front().entry == 1);
  CHECK(index.search("天气").empty());
  CHECK(index.search("failed again today").front().entry == 2);
  CHECK(index.search("the weather today").empty());
  CHECK(index.search("").empty());
}

TEST_CASE("a clause that says what is all right is left out, unless nothing else is said") {
  Lexicon lexicon;
  CHECK(lexicon.add_synonym(0, "face"));
  CHECK(lexicon.add_synonym(1, "camera"));
  lexicon.add_contrast("although");
  lexicon.add_reassurance("works");
  lexicon.learn("found");
  const std::vector<Feature> face = lexicon.read("face found").features;
  CHECK(lexicon.read("face found, camera works").features == face);
  CHECK(lexicon.read("face found although camera works").features == face);
  CHECK(lexicon.read("camera works. face found").features == face);
  CHECK(lexicon.read("camera works").features != lexicon.read("").features);
}

TEST_CASE("a thing alone names no subject, a thing and another meaning do") {
  Lexicon lexicon;
  CHECK(lexicon.add_synonym(0, "#card"));
  CHECK(lexicon.add_synonym(1, "#name"));
  CHECK(lexicon.add_synonym(2, "~today"));
  CHECK(lexicon.add_synonym(3, "expired"));
  CHECK_FALSE(lexicon.read("card").names_subject);
  CHECK_FALSE(lexicon.read("today").names_subject);
  CHECK(lexicon.read("expired").names_subject);
  CHECK(lexicon.read("card today").names_subject);
  CHECK(lexicon.read("card name").names_subject);
}

TEST_CASE("hits far behind the best one are no answers") {
  for (const char* text : {"提示已满3个账号", "人脸老是过不了", "QR code expired"}) {
    CAPTURE(text);
    const auto found = explain_text(dictionary(), text);
    REQUIRE_FALSE(found.empty());
    CHECK(found.back().score * 2 >= found.front().score - 1);
  }
}

TEST_CASE("a synonym means one thing only") {
  Lexicon lexicon;
  CHECK(lexicon.add_synonym(0, "QR code"));
  CHECK(lexicon.add_synonym(0, "qr codes"));
  CHECK_FALSE(lexicon.add_synonym(1, "qr code"));
  CHECK_FALSE(lexicon.add_synonym(1, ""));
}

TEST_CASE("codes inside a text are found, numbers only where they are called codes") {
  using Codes = std::vector<std::string_view>;
  CHECK(codes_in("提示FailedOperation.IdFormatError。") == Codes{"FailedOperation.IdFormatError"});
  CHECK(codes_in("got IdNameMisMatch, why") == Codes{"IdNameMisMatch"});
  CHECK(codes_in("BAD_SELFIE") == Codes{"BAD_SELFIE"});
  CHECK(codes_in("错误码：2006") == Codes{"2006"});
  CHECK(codes_in("error code #-9102") == Codes{"-9102"});
  CHECK(codes_in(" 2006 ") == Codes{"2006"});
  CHECK(codes_in("我有3个账号").empty());
  CHECK(codes_in("110101199001018817 不对").empty());
  CHECK(codes_in("id_number.check_digit") == Codes{"id_number.check_digit"});
  CHECK(codes_in("...---///").empty());
  CHECK(codes_in(std::string(100'000, '.')).empty());
}

TEST_CASE("a code counts more than the words around it") {
  const auto found = explain_text(dictionary(), "人脸识别 错误码 2006");
  CHECK(test::best(found) == "id.name_mismatch");
  CHECK(found.front().score == 1000);
  CHECK(test::best(explain_text(dictionary(), "LivessDetectFake")) == "face.not_live");
}

TEST_CASE("what is off the subject has no explanation") {
  for (const char* text :
       {"", "   ", "hello", "asdfgh", "how to cook rice", "😀😀", "。。。", "的"}) {
    CAPTURE(text);
    CHECK(explain_text(dictionary(), text).empty());
  }
}

TEST_CASE("any bytes give at most five explanations, best first, the same every time") {
  test::Random random(20261123);
  const std::string_view pieces[] = {"人脸", "3",  "账号",  "\xff", "\xe4\xba", "expired", " ",
                                     "微信", "\0", "qr co", "。",   "個",       "-9102",   "码"};
  for (int round = 0; round < test::rounds() / 50; ++round) {
    std::string text;
    for (int i = random.between(0, 30); i > 0; --i) {
      if (random.one_in(3)) {
        text += static_cast<char>(random.between(0, 255));
      } else {
        text += pieces[random.between(0, static_cast<int>(std::size(pieces)) - 1)];
      }
    }
    const auto found = explain_text(dictionary(), text);
    CHECK(found.size() <= 5);
    for (std::size_t i = 0; i < found.size(); ++i) {
      CHECK(found[i].score > 0);
      CHECK(found[i].score <= 1000);
      CHECK((i == 0 || found[i - 1].score >= found[i].score));
    }
    CHECK(test::ids(found) == test::ids(explain_text(dictionary(), text)));
  }
}

TEST_CASE("a very long text takes no longer than its first 400 characters") {
  std::string text;
  while (text.size() < 3'000'000)
    text += "zzzzzzz 人脸识别";
  const std::string beginning = text.substr(0, 16'000);
  CHECK(test::ids(explain_text(dictionary(), text)) ==
        test::ids(explain_text(dictionary(), beginning)));
}

}  // namespace verify
