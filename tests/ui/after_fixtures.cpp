// The states of a verification, and the troubleshooter, as fixtures.

#include "fixtures.hpp"

namespace verify::ui {

namespace {

using wizard::Verification;
using enum wizard::VerificationState;

constexpr Instant in_five_minutes{friday_evening.seconds + 5 * 60};
constexpr std::string_view code_url = "https://verify.example/s/8f3a2c91d7";

const std::vector<NamedFact> personal{{"account_type", std::string("personal")},
                                      {"wechat_bank_card_bound", true},
                                      {"camera_or_phone", true}};
const std::vector<NamedFact> enterprise{{"account_type", std::string("enterprise")},
                                        {"legal_person_available", true},
                                        {"official_account_verified", true},
                                        {"legal_person_wechat_bank_card_bound", true},
                                        {"corporate_bank_account", true}};

// A square that looks like a QR code; its content does not matter here.
QrCode pattern(std::string_view text) {
  QrCode code{std::string(text), {}};
  constexpr std::size_t size = 29;
  for (std::size_t y = 0; y < size; ++y) {
    std::string row(size, '0');
    for (std::size_t x = 0; x < size; ++x) {
      if ((x * y + x + y) % 3 == 0) row[x] = '1';
    }
    code.rows.push_back(std::move(row));
  }
  return code;
}

Verification in(wizard::VerificationState state) {
  Verification out;
  out.state = state;
  out.id = "8f3a2c91";
  return out;
}

template <wizard::VerificationState state>
void play(Harness& stage) {
  stage.apply(in(state));
}

Verification amount(std::int32_t tries_left) {
  Verification out = in(awaiting_deposit_amount);
  out.tries_left = tries_left;
  out.expires_at = in_five_minutes;
  return out;
}

Verification scan(wizard::VerificationState state = awaiting_scan) {
  Verification out = in(state);
  out.url = code_url;
  out.expires_at = in_five_minutes;
  return out;
}

void show_code(Harness& stage) {
  stage.view.host_parts.codes = {pattern(code_url)};
  stage.apply(scan());
}

void expire_code(Harness& stage) {
  show_code(stage);
  stage.now = in_five_minutes;
  stage.draw();
}

Verification order() {
  Verification verification = in(awaiting_transfer);
  verification.expires_at = {friday_evening.seconds + 7 * 24 * 3600};
  verification.transfer = {"福州示例科技有限公司", "6225 8801 2345 6789 012", "招商银行福州分行",
                           12806, "RZ8F3A2C"};
  return verification;
}

Verification refused(std::string code) {
  Verification verification = in(rejected);
  verification.tries_left = 2;
  verification.code = std::move(code);
  verification.message = "本人与照片差距过大";
  return verification;
}

void find_cause(Harness& stage) {
  stage.apply(refused("face.unlike_photo"));
  stage.explain(wizard::Subject::failure);
}

void overdue(Harness& stage) {
  stage.apply(in(in_review));
  stage.now.seconds += 10 * 24 * 3600;
  stage.draw();
}

void ask_for_help(Harness& stage, std::string_view words) {
  stage.press("help");
  stage.type_into("help.text", words);
  stage.press("help.search");
}

}  // namespace

void add_fixtures_after_submission(std::vector<Fixture>& all) {
  const auto personal_scene = [&](std::string name, void (*play)(Harness&), std::string method) {
    all.push_back({std::move(name), play, personal, std::move(method)});
  };
  const auto enterprise_scene = [&](std::string name, void (*play)(Harness&), std::string method) {
    all.push_back({std::move(name), play, enterprise, std::move(method)});
  };
  const std::string wechat = "personal.wechat_scan";
  const std::string face = "personal.face";
  const std::string transfer = "enterprise.bank_transfer";
  personal_scene("submitting", play<submitting>, wechat);
  personal_scene(
      "submitting slowly",
      [](Harness& stage) {
        stage.apply({});
        stage.now.seconds += 60;
        stage.draw();
      },
      wechat);
  personal_scene("code on its way", [](Harness& stage) { stage.apply(scan()); }, wechat);
  personal_scene("code", show_code, wechat);
  personal_scene(
      "code, asked for a new one",
      [](Harness& stage) {
        show_code(stage);
        stage.press("request.renew");
      },
      wechat);
  personal_scene(
      "link copied",
      [](Harness& stage) {
        show_code(stage);
        stage.press("scan.link.copy");
        stage.view.host_parts.copied = true;
        stage.draw();
      },
      wechat);
  personal_scene(
      "link not copied",
      [](Harness& stage) {
        show_code(stage);
        stage.press("scan.link.copy");
        stage.view.host_parts.copied = false;
        stage.draw();
      },
      wechat);
  personal_scene("code expired", expire_code, wechat);
  personal_scene("face", [](Harness& stage) { stage.apply(scan(awaiting_face)); }, face);
  enterprise_scene("official account", show_code, "enterprise.wechat_official_account");
  enterprise_scene("to be paid", [](Harness& stage) { stage.apply(order()); }, "enterprise.top_up");
  enterprise_scene("being paid", play<awaiting_transfer>, transfer);
  enterprise_scene("amount", play<awaiting_deposit_amount>, transfer);
  enterprise_scene(
      "amount, last try",
      [](Harness& stage) {
        stage.apply(amount(1));
        stage.type("transfer_amount", "1.5元");
        stage.leave("transfer_amount");
      },
      transfer);
  enterprise_scene("amount, no try left", [](Harness& stage) { stage.apply(amount(0)); }, transfer);
  personal_scene("in review", play<in_review>, wechat);
  enterprise_scene("in review, days", play<in_review>, transfer);
  enterprise_scene("in review, overdue", overdue, transfer);
  personal_scene("approved", play<approved>, wechat);
  personal_scene(
      "rejected, cause unknown yet",
      [](Harness& stage) { stage.apply(refused("face.unlike_photo")); }, face);
  personal_scene("rejected", find_cause, face);
  personal_scene(
      "rejected without a reason",
      [](Harness& stage) {
        stage.apply(in(rejected));
        stage.explain(wizard::Subject::failure);
      },
      face);
  personal_scene(
      "rejected, no dictionary",
      [](Harness& stage) {
        stage.apply(in(rejected));
        stage.send(
            wizard::GiveExplanations{wizard::Subject::failure, "review.rejected", std::nullopt});
      },
      face);
  personal_scene(
      "rejected for good",
      [](Harness& stage) {
        stage.apply(refused("age.minor"));
        stage.explain(wizard::Subject::failure);
      },
      wechat);
  enterprise_scene(
      "rejected, later",
      [](Harness& stage) {
        stage.apply(refused("registry.new_licence"));
        stage.explain(wizard::Subject::failure);
      },
      "enterprise.legal_person_face");
  personal_scene("expired", play<expired>, wechat);
  enterprise_scene("cancelled", play<cancelled>, transfer);
  all.push_back({"help", [](Harness& stage) { stage.press("help"); }});
  all.push_back({"help, waiting", [](Harness& stage) { ask_for_help(stage, "扫完码一片空白"); }});
  all.push_back({"help, found",
                 [](Harness& stage) {
                   ask_for_help(stage, "人脸老是过不了");
                   stage.explain(wizard::Subject::help);
                 },
                 personal});
  all.push_back({"help, nothing found", [](Harness& stage) {
                   ask_for_help(stage, "qqqqqq");
                   stage.explain(wizard::Subject::help);
                 }});
  all.push_back({"help, no dictionary", [](Harness& stage) {
                   ask_for_help(stage, "扫完码一片空白");
                   stage.send(wizard::GiveExplanations{wizard::Subject::help, "扫完码一片空白",
                                                       std::nullopt});
                 }});
}

}  // namespace verify::ui
