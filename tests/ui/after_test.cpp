// What a person can do after the submission.

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "fixtures.hpp"

using namespace verify;
using namespace verify::ui;
using wizard::Request;
using enum wizard::VerificationState;

namespace {

const Fixture& fixture(std::string_view name) {
  for (const Fixture& each : fixtures()) {
    if (each.name == name) return each;
  }
  FAIL("no fixture ", std::string(name));
  return fixtures().front();
}

std::unique_ptr<Harness> on(std::string_view name, float width = 1160,
                            std::string_view locale = "zh-CN") {
  return stage_of(fixture(name), locale, width);
}

template <class Event>
const Event* sent(const Harness& stage) {
  for (const wizard::Event& event : stage.events) {
    if (const Event* found = std::get_if<Event>(&event)) return found;
  }
  return nullptr;
}

std::string text_of(const Harness& stage, std::string_view id) {
  const Node* node = stage.find(id);
  return node == nullptr ? "" : node->name;
}

int position(const Harness& stage, std::string_view id) {
  for (std::size_t i = 0; i < stage.nodes().size(); ++i) {
    if (stage.nodes()[i].id == id) return static_cast<int>(i);
  }
  return -1;
}

// Filled black rectangles of a code, in device pixels: left, top, right, bottom.
std::vector<std::array<float, 4>> dark_modules(const Harness& stage) {
  const Rect& code = stage.find("qr_code")->rect;
  const float scale = stage.view.device.scale;
  const ImDrawList& list = *stage.view.draw_data().CmdLists[0];
  std::vector<std::array<float, 4>> out;
  for (int i = 0; i + 2 < list.VtxBuffer.Size; ++i) {
    const ImDrawVert& first = list.VtxBuffer[i];
    const ImDrawVert& third = list.VtxBuffer[i + 2];
    const std::uint32_t black = packed(rgb(0x000000));
    if (first.col != black || third.col != black) continue;
    if (third.pos.x <= first.pos.x || third.pos.y <= first.pos.y) continue;
    if (first.pos.x < code.x || first.pos.y < code.y) continue;
    if (third.pos.x > code.right() || third.pos.y > code.bottom()) continue;
    out.push_back(
        {first.pos.x * scale, first.pos.y * scale, third.pos.x * scale, third.pos.y * scale});
    i += 3;
  }
  return out;
}

}  // namespace

TEST_CASE("a code is dark on white in every theme, in whole pixels, with room around it") {
  for (const Scheme scheme : {Scheme::light, Scheme::dark, Scheme::contrast}) {
    for (const float scale : {1.0F, 1.5F, 3.0F}) {
      CAPTURE(scale);
      auto stage = on("code", 390);
      stage->view.theme = make_theme(scheme);
      stage->view.device.scale = scale;
      stage->view.forget_glyphs();
      stage->draw();
      const Node* node = stage->find("qr_code");
      REQUIRE(node != nullptr);
      CHECK(node->role == Role::img);
      CHECK(node->qr_code == stage->state.verification->url);
      const auto modules = dark_modules(*stage);
      REQUIRE(modules.size() > 100);
      float module = 1000;
      for (const auto& [left, top, right, bottom] : modules) {
        CHECK(std::abs(left - std::round(left)) < 0.01F);
        CHECK(std::abs(top - std::round(top)) < 0.01F);
        CHECK(std::abs(right - std::round(right)) < 0.01F);
        module = std::min(module, bottom - top);
      }
      for (const auto& [left, top, right, bottom] : modules) {
        CHECK(left >= node->rect.x * scale + 4 * module);
        CHECK(top >= node->rect.y * scale + 4 * module);
        CHECK(right <= node->rect.right() * scale - 4 * module);
        CHECK(bottom <= node->rect.bottom() * scale - 4 * module);
      }
    }
  }
}

TEST_CASE("on a phone the link comes before the code, elsewhere the code before the link") {
  const auto phone = on("code", 390);
  CHECK(position(*phone, "scan.open") < position(*phone, "qr_code"));
  CHECK(phone->find("scan.open")->role == Role::link);
  CHECK(phone->find("scan.open")->href == phone->state.verification->url);
  const auto desktop = on("code");
  CHECK(position(*desktop, "qr_code") < position(*desktop, "scan.open"));
  CHECK(desktop->find("request.refresh")->primary);
}

TEST_CASE("the link is copied, and what came of it is said") {
  auto stage = on("code");
  stage->press("scan.link.copy");
  REQUIRE(stage->requests.size() == 1);
  CHECK(stage->requests.front().kind == HostRequest::Kind::copy);
  CHECK(stage->requests.front().text == stage->state.verification->url);
  CHECK(stage->find("scan.link.status") == nullptr);
  stage->view.host_parts.copied = true;
  stage->draw();
  CHECK(text_of(*stage, "scan.link.status") == "已复制认证链接");
  CHECK(stage->find("scan.link.status")->role == Role::status);
  CHECK(stage->find("scan.link.text_to_copy") == nullptr);
  stage->view.host_parts.copied = false;
  stage->draw();
  CHECK(stage->find("scan.link.text_to_copy")->value == stage->state.verification->url);
}

TEST_CASE(
    "time runs down by minutes, at last by ten seconds, and promises hardly more than there is") {
  struct Row {
    std::int64_t left;
    std::string text;
    std::int64_t next;  // remaining seconds at the next change
  };
  const std::array<Row, 11> rows{{{600, "18:35 前有效，还有 10 分钟", 589},
                                  {598, "18:35 前有效，还有 10 分钟", 589},
                                  {590, "18:35 前有效，还有 10 分钟", 589},
                                  {589, "18:35 前有效，还有 9 分钟", 529},
                                  {110, "18:35 前有效，还有 2 分钟", 109},
                                  {60, "18:35 前有效，还有 1 分钟", 59},
                                  {59, "18:35 前有效，还有 50 秒", 49},
                                  {10, "18:35 前有效，还有 10 秒", 9},
                                  {9, "18:35 前有效，马上到期", 0},
                                  {1, "18:35 前有效，马上到期", 0},
                                  {3700, "18:35 前有效", 3599}}};
  auto stage = on("code");
  const Instant until = *stage->state.verification->expires_at;
  for (const Row& row : rows) {
    CAPTURE(row.left);
    stage->now = {until.seconds - row.left};
    stage->draw();
    CHECK(text_of(*stage, "scan.deadline") == row.text);
    REQUIRE(stage->wake);
    CHECK(until.seconds - stage->wake->seconds == row.next);
  }
}

TEST_CASE("an expired code is covered, and renewed at one tap") {
  auto stage = on("code expired", 390);
  CHECK(stage->find("qr_code")->qr_code.empty());
  CHECK(dark_modules(*stage).empty());
  CHECK(stage->find("scan.open") == nullptr);
  CHECK(stage->find("request.renew")->primary);
  CHECK(text_of(*stage, "title") == "二维码已过期，换一个就能继续");
  stage->press("request.renew");
  REQUIRE(sent<wizard::MakeRequest>(*stage) != nullptr);
  CHECK(sent<wizard::MakeRequest>(*stage)->request == Request::renew);
  CHECK(text_of(*stage, "request.status") == "正在换一个二维码…");
  CHECK(stage->find("request.status")->role == Role::status);
}

TEST_CASE("a blank page after the authorisation is looked up at one tap") {
  auto stage = on("official account");
  stage->press("blank_page.help");
  REQUIRE(stage->state.help);
  stage->explain(wizard::Subject::help);
  CHECK(stage->find("match.page.blank_after_wechat") != nullptr);
  CHECK(on("code")->find("blank_page.help") == nullptr);
}

TEST_CASE("what is to be paid is copied exactly") {
  auto stage = on("to be paid");
  CHECK(text_of(*stage, "title") == "请转账 128.06 元，一分不差");
  stage->press("transfer.amount.copy");
  CHECK(stage->requests.front().text == "128.06");
  stage->press("transfer.payee_account.copy");
  CHECK(stage->requests.front().text == "6225 8801 2345 6789 012");
  CHECK(text_of(*stage, "transfer.deadline") == "12月4日（周五）18:30 前有效");
  CHECK(on("being paid")->find("transfer") == nullptr);
}

TEST_CASE("time that is over is not counted on") {
  for (const auto& [screen, deadline] :
       {std::pair{"to be paid", "transfer.deadline"}, std::pair{"amount", "amount.deadline"}}) {
    CAPTURE(screen);
    auto stage = on(screen);
    const Instant until{friday_evening.seconds + 7 * 24 * 3600};
    stage->state.verification->expires_at = until;
    for (const std::int64_t late : {0, 1, 24 * 3600}) {
      stage->now = {until.seconds + late};
      stage->draw();
      CHECK(text_of(*stage, deadline).ends_with("18:30 已到期"));
      CHECK_FALSE(stage->wake);
    }
  }
}

TEST_CASE("an amount is judged before it is sent, and the last try is announced") {
  auto stage = on("amount");
  CHECK(text_of(*stage, "amount.title.badge") == "还有 2 次机会");
  CHECK(stage->find("amount.last") == nullptr);
  stage->type("transfer_amount", "12");
  stage->press("request.amount");
  CHECK_FALSE(stage->state.requested);
  CHECK(stage->find("field.transfer_amount")->invalid);
  stage->type("transfer_amount", "0.35");
  stage->press("request.amount");
  CHECK(stage->state.requested == Request::amount);
  const auto last = on("amount, last try");
  CHECK(last->find("amount.wrong")->live == Live::assertive);
  CHECK(last->find("amount.last") != nullptr);
  const auto none = on("amount, no try left");
  CHECK(none->find("field.transfer_amount") == nullptr);
  CHECK(none->find("request.cancel")->primary);
}

TEST_CASE("a review that takes too long leads to support, and says so by itself") {
  auto stage = on("in review, days");
  CHECK(text_of(*stage, "title") == "正在审核，最晚 12月2日（周三）完成");
  CHECK(stage->find("contact") == nullptr);
  REQUIRE(stage->wake);
  stage->now = *stage->wake;
  stage->draw();
  CHECK(text_of(*stage, "title") == "审核超时了，请联系在线客服");
  CHECK(stage->find("contact")->href == stage->pack.find_link("support")->url);
}

TEST_CASE("a refusal names its cause, quotes the provider and offers the next method at one tap") {
  auto stage = on("rejected");
  CHECK(text_of(*stage, "title") == "这次没有通过，原因已找到");
  CHECK(text_of(*stage, "subtitle").find("人脸识别返回：“本人与照片差距过大”") == 0);
  CHECK(text_of(*stage, "rejected.cause.title.badge") == "需要您处理");
  CHECK(text_of(*stage, "rejected.chances").find("还有 2 次机会") != std::string::npos);
  CHECK(text_of(*stage, "sent.id_number").find("1101**********002X") != std::string::npos);
  CHECK(text_of(*on("rejected without a reason"), "title") == "这次没有通过，可以这样处理");
  CHECK(stage->find("try_again")->primary);
  CHECK(text_of(*stage, "try_next") == "换用微信扫码（即时）");
  stage->press("try_next");
  REQUIRE(sent<wizard::TryMethod>(*stage) != nullptr);
  CHECK(sent<wizard::TryMethod>(*stage)->method == "personal.wechat_scan");
  CHECK(stage->state.step == wizard::Step::fields);
}

TEST_CASE("a refusal because of a field leads to that field, which says so") {
  auto stage = on("rejected");
  CHECK(text_of(*stage, "try_again") == "再试一次");
  stage->state.failure.matches.front().fields = {"id_number"};
  stage->draw();
  CHECK(text_of(*stage, "try_again") == "修改信息");
  CHECK(stage->find("try_again")->primary);
  stage->press("try_again");
  REQUIRE(stage->state.step == wizard::Step::fields);
  const auto is_marked = [&] {
    const std::vector<std::string>& said = stage->find("field.id_number")->errors;
    return std::any_of(said.begin(), said.end(), [&](const std::string& id) {
      return text_of(*stage, id).find("上次审核没有通过") != std::string::npos;
    });
  };
  CHECK(is_marked());
  CHECK_FALSE(stage->find("field.id_number")->invalid);
  stage->type("id_number", "110105194912310038");
  CHECK_FALSE(is_marked());
}

TEST_CASE("the page may offer a way on after the approval") {
  auto stage = on("approved");
  CHECK(stage->find("continue") == nullptr);
  stage->view.host_parts.continue_label = "返回购买";
  stage->draw();
  CHECK(text_of(*stage, "continue") == "返回购买");
  CHECK(stage->find("continue")->primary);
  stage->press("continue");
  REQUIRE(stage->requests.size() == 1);
  CHECK(stage->requests.front().kind == HostRequest::Kind::continued);
}

TEST_CASE("a quoted sentence does not end twice") {
  auto stage = on("rejected");
  wizard::Verification verification = *stage->state.verification;
  verification.message = "比对相似度未达到通过标准。";
  stage->apply(verification);
  CHECK(text_of(*stage, "subtitle").find("返回：“比对相似度未达到通过标准”。") !=
        std::string::npos);
}

TEST_CASE("the page for changing an account of one's own kind comes first") {
  const auto person = on("approved");
  CHECK(position(*person, "link.approved.change_personal") <
        position(*person, "link.approved.change_enterprise"));
  const auto company = on("blocked: quota and change");
  const int other = position(*company, "link.already_verified.change_personal");
  const int own = position(*company, "link.already_verified.change_enterprise");
  CHECK(own >= 0);
  CHECK(own < other);
}

TEST_CASE("trying again is offered only when it can help") {
  auto now = on("rejected");
  now->press("try_again");
  CHECK(sent<wizard::TryAgain>(*now) != nullptr);
  const auto later = on("rejected, later");
  CHECK(later->find("try_next")->primary);
  CHECK(text_of(*later, "try_again") == "已处理好，再试一次");
  const auto never = on("rejected for good");
  CHECK(never->find("try_again") == nullptr);
  CHECK(never->find("try_next") == nullptr);
  CHECK(text_of(*never, "rejected.chances") == "再试也不会通过，请联系在线客服处理。");
  CHECK(never->find("contact")->role == Role::link);
  auto no_tries = on("rejected");
  wizard::Verification verification = *no_tries->state.verification;
  verification.tries_left = 0;
  no_tries->apply(verification);
  CHECK(no_tries->find("try_again") == nullptr);
  CHECK(text_of(*no_tries, "rejected.chances").find("机会已经用完") != std::string::npos);
}

TEST_CASE("a refusal can be dealt with before and without the dictionary") {
  const auto waiting = on("rejected, cause unknown yet");
  CHECK(text_of(*waiting, "title") == "这次没有通过，正在查找原因");
  CHECK(waiting->find("try_again") != nullptr);
  const auto without = on("rejected, no dictionary");
  CHECK(text_of(*without, "title") == "这次没有通过，可以这样处理");
  CHECK(without->find("rejected.steps.4") != nullptr);
  CHECK(without->find("link.rejected.console") != nullptr);
  CHECK(without->find("link.support.support") != nullptr);
  // The source is behind one tap; before, it is the button's description.
  const Found source = without->find("rejected.source");
  CHECK(source->description.find("请检查您输入的认证信息是否正确") != std::string::npos);
}

TEST_CASE("what has ended without a result starts again at one tap") {
  for (const std::string_view name : {"expired", "cancelled"}) {
    CAPTURE(name);
    auto stage = on(name);
    const auto texts = stage->state.texts;
    stage->press("try_again");
    CHECK(stage->state.step == wizard::Step::fields);
    CHECK(stage->state.texts == texts);
  }
  auto stage = on("cancelled");
  stage->press("method.enterprise.legal_person_wechat_scan.try");
  CHECK(stage->state.method->id == "enterprise.legal_person_wechat_scan");
}

TEST_CASE("no screen has two primary actions, and everyone after the submission has a way on") {
  for (const Fixture& each : fixtures()) {
    CAPTURE(each.name);
    const auto stage = stage_of(each, "zh-CN", 390);
    const auto primary = std::count_if(stage->nodes().begin(), stage->nodes().end(),
                                       [](const Node& node) { return node.primary; });
    CHECK(primary <= 1);
  }
}
