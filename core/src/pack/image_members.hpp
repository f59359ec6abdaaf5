#pragma once
// The members of everything in a rule pack, for its image. A structured binding names all members
// of a structure, so one that is added to a structure does not compile until it is added here. What
// follows from other members is not in the image; it is computed again.

#include "check/check_ids.hpp"
#include "pack/sections.hpp"
#include "verify/rule_pack.hpp"

namespace verify {

template <class Image>
void members(Image& image, Date& date) {
  auto& [year, month, day] = date;
  image(year, month, day);
}

template <class Image>
void members(Image& image, Document& document) {
  auto& [id, title, url, date, language, whole] = document;
  image(id, title, url, date, language, whole);
}

template <class Image>
void members(Image& image, Claim& claim) {
  auto& [id, quote, section, document, inference, contradicts, role] = claim;
  image(id, quote, section, document, inference, contradicts, role);
}

template <class Image>
void members(Image& image, Link& link) {
  auto& [id, url, role, account_type] = link;
  image(id, url, role, account_type);
}

template <class Image>
void members(Image& image, ConditionNode& node) {
  auto& [op, slot, operand, first_child, child_count] = node;
  image(op, slot, operand, first_child, child_count);
}

template <class Image>
void members(Image& image, Requirement& requirement) {
  auto& [code, messages, condition, assume_met, slots, claims] = requirement;
  image(code, condition, assume_met, slots, claims);
  name_texts(requirement);
}

template <class Image>
void members(Image& image, Consideration& consideration) {
  auto& [code, message, condition, in_favour, demotes, inference, slots, claims] = consideration;
  image(code, condition, in_favour, demotes, inference, slots, claims);
  name_texts(consideration);
}

template <class Image>
void members(Image& image, Duration& duration) {
  auto& [min, typical, max, unit] = duration;
  image(min, typical, max, unit);
}

template <class Image>
void members(Image& image, TimeSpan& span) {
  auto& [amount, unit] = span;
  image(amount, unit);
}

template <class Image>
void members(Image& image, Tries& tries) {
  auto& [count, in_a_row, then, frozen] = tries;
  image(count, in_a_row, then, frozen);
}

template <class Image>
void members(Image& image, Stage& stage) {
  auto& [code, actor, start, duration, deadline, tries, claims] = stage;
  image(code, actor, start, duration, deadline, tries, claims);
}

template <class Image>
void members(Image& image, Fee& fee) {
  auto& [code, claims] = fee;
  image(code, claims);
}

template <class Image>
void members(Image& image, Method& method) {
  auto& [id, account_type, provider_recommended, effort, stages, deadline, tries, fees,
         requirements, considerations, fields, optional_fields, needs, tips, claims] = method;
  image(id, account_type, provider_recommended, effort, stages, deadline, tries, fees, requirements,
        considerations, fields, optional_fields, needs, tips, claims);
}

template <class Image>
void members(Image& image, Blocker& blocker) {
  auto& [code, condition, slots, account_type, waits_for, step_count, links, claims] = blocker;
  image(code, condition, slots, account_type, waits_for, step_count, links, claims);
}

template <class Image>
void members(Image& image, FactDefinition& fact) {
  auto& [id, type, choices] = fact;
  image(id, type, choices);
}

template <class Image>
void members(Image& image, Question& question) {
  auto& [id, fact, condition, on_request, follows] = question;
  image(id, fact, condition, on_request, follows);
}

template <class Image>
void members(Image& image, AmountLimits& limits) {
  auto& [min, max] = limits;
  image(min, max);
}

template <class Image>
void members(Image& image, Field& field) {
  auto& [id, check, input_mode, autocomplete, personal, max_length, check_slot, role, limits] =
      field;
  image(id, input_mode, autocomplete, personal, max_length, check_slot, role, limits);
  check = check_ids[check_slot];
}

template <class Image>
void members(Image& image, OwnNumber& number) {
  auto& [name, account_type, value] = number;
  image(name, account_type, value);
}

template <class Image>
void members(Image& image, Policy& policy) {
  auto& [minimum_age, self_supporting_age, full_capacity_age, unusual_age, maximum_age,
         change_interval_days, new_licence_working_days, submission_seconds, instant_grace_minutes,
         source_age_days, own] = policy;
  image(minimum_age, self_supporting_age, full_capacity_age, unusual_age, maximum_age,
        change_interval_days, new_licence_working_days, submission_seconds, instant_grace_minutes,
        source_age_days, own);
}

template <class Image>
void members(Image& image, WorkCalendar& calendar) {
  auto& [published_years, days_off, working_days] = calendar;
  image(published_years, days_off, working_days);
}

template <class Image>
void members(Image& image, ZoneChange& change) {
  auto& [month, week, weekday, second] = change;
  image(month, week, weekday, second);
}

template <class Image>
void members(Image& image, TimeZone& zone) {
  auto& [id, offset, daylight_offset, has_daylight, begin, end] = zone;
  image(id, offset, daylight_offset, has_daylight, begin, end);
}

// All but `languages`, which `write_image` does not accept.
template <class Image>
void members(Image& image, RulePack& pack) {
  auto& [id, version, valid_from, sha256, facts, questions, fields, methods, blockers, documents,
         claims, links, conditions, policy, time_zone, calendar, languages, account_type_slot,
         licence_kind_slot, business_licence, birth_date_slot] = pack;
  image(id, version, valid_from, sha256, facts, questions, fields, methods, blockers, documents,
        claims, links, conditions, policy, time_zone, calendar, account_type_slot,
        licence_kind_slot, business_licence, birth_date_slot);
}

}  // namespace verify
