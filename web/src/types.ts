// The JSON that crosses the border to the rules: what goes in, what comes out. Names as in the rule
// pack.

import type { FactId, FieldId, MethodId, QuestionId } from './ids.js';

import type {
  Actor,
  FactType,
  Fixer,
  InputMode,
  ReasonEffect,
  Request,
  Retry,
  Severity,
  Status,
  Step,
  TimeUnit,
  Verdict,
  VerificationState,
  snapshotVersion,
} from './vocabulary.js';

export type { AccountType, FactId, FieldId, MethodId, QuestionId } from './ids.js';
export type { FinalState, Severity, Step, Verdict, VerificationState } from './vocabulary.js';

/** A fact is known (its value) or unknown (absent). Dates are `yyyy-MM-dd`. */
export type Facts = { [id in FactId]?: boolean | number | string };

/** Texts as somebody typed them, by field. */
export type Fields = { [id in FieldId]?: string };

/** Code point offsets [begin, end) into the text as it was typed. */
export type Span = [begin: number, end: number];

/** A valid replacement; offered, never applied silently. `changed` is the part that differs. */
export interface Fix {
  value: string;
  changed: Span;
}

export interface Issue {
  field: FieldId;
  /** `field.reason`, e.g. `id_number.check_digit`. */
  code: string;
  severity: Severity;
  span: Span;
  message: string;
  /** The value of the most plausible fix. */
  fix: string | null;
  /** Most plausible first, at most three. */
  fixes: Fix[];
}

export interface FieldReport {
  field: FieldId;
  verdict: Verdict;
  /** Normalised; none when the verdict is `error`. */
  value: string | null;
  /** The kind of document that the number belongs to, e.g. `resident_id`. */
  document: string | null;
  issues: Issue[];
}

export interface Report {
  verdict: Verdict;
  fields: { [id in FieldId]?: FieldReport };
  /** Of all fields, then what several say together. */
  issues: Issue[];
}

export interface Reason {
  code: string;
  effect: ReasonEffect;
  message: string;
  fact: FactId | null;
}

/** What a claim is quoted from. */
export interface SourceDocument {
  title: string;
  /** Missing if it is not known. */
  url: string | null;
  /** yyyy-MM-dd, of its last change; missing if it is not known. */
  date: string | null;
  /** Whether all of it was read when the rules were written. */
  seen: 'whole' | 'excerpt';
}

/** A sentence of a document. */
export interface Claim {
  id: string;
  quote: string;
  section: string;
  document: SourceDocument;
  /** The document is older than the rules trust it. */
  old: boolean;
  /** Claims that say something else. */
  contradicts: string[];
  /** No document says it: only a conclusion, which warns but never forbids. */
  inference: boolean;
}

/** A length of time; in days and working days it ends with the last second of a day. */
export interface TimeSpan {
  amount: number;
  unit: TimeUnit;
}

/** How often the applicant may try, and what happens after the last try. */
export interface Tries {
  count: number;
  /** A success sets the count back. */
  in_a_row: boolean;
  /** The code of what happens then, and its text. */
  then: string;
  message: string;
  /** How long no further try is possible. */
  frozen: TimeSpan | null;
}

/** RFC 3339 in the time zone of the rules; null where no source states it. */
export interface Ends {
  earliest: string;
  typical: string | null;
  latest: string | null;
}

/** A part of a method between submission and done. */
export interface Stage {
  code: string;
  title: string;
  actor: Actor;
  /** As the sources state it; what they do not state is null. */
  duration: { min: number | null; typical: number | null; max: number | null; unit: TimeUnit };
  deadline: TimeSpan | null;
  tries: Tries | null;
  /** `until` is the end of the deadline, if the stage begins as late as possible. */
  when: Ends & { until: string | null };
}

export interface Eta {
  stages: Stage[];
  /** When the method is done. */
  when: Ends;
  /** A year without a published calendar is involved. */
  estimated: boolean;
  basis: Claim[];
}

export interface MethodAdvice {
  id: MethodId;
  rank: number;
  status: Status;
  title: string;
  eta: Eta;
  /** Of the whole process, counted from the submission. */
  deadline: TimeSpan | null;
  tries: Tries | null;
  fees: { code: string; message: string }[];
  reasons: Reason[];
  would_unlock: FactId[];
  /** In the order of the form. */
  fields: FieldId[];
  needs: string[];
  /** Those of `fields` that may stay empty. */
  optional_fields: FieldId[];
}

/** A situation in which no method helps before something else is done. */
export interface Blocker {
  code: string;
  message: string;
  /** yyyy-MM-dd, when waiting is the way out. */
  possible_from: string | null;
  steps: string[];
  /** The fields whose correction is the way out. */
  fields: FieldId[];
  links: { id: string; url: string; title: string }[];
  source: Claim[];
}

/** What may be asked to learn a fact. */
export interface Question {
  id: QuestionId;
  fact: FactId;
  text: string;
  answers: { value: boolean | string; text: string }[];
}

export interface Recommendation {
  recommended: MethodId | null;
  methods: MethodAdvice[];
  blockers: Blocker[];
  next_question: QuestionId | null;
}

/** What the wizard hands over once nothing is left that could be refused for a formal reason. */
export interface Submission {
  method: MethodId;
  facts: Facts;
  fields: Fields;
  pack: { id: string; version: string; sha256: string };
  core: { version: string };
}

/** One thing wrong with a rule pack, a command or a message catalogue. */
export interface Fault {
  code: string;
  /** JSON Pointer to the place. */
  pointer: string;
  found: string;
  suggestion: string | null;
}

export interface Rejection {
  code: string;
  message: string;
  faults?: Fault[];
}

/** What went wrong: in somebody's own words, or by a code of ours or of a provider. */
export type Trouble = { text: string } | { code: string; provider?: string };

/** Why something was or will be refused, and the way out. */
export interface Explanation {
  id: string;
  /** Higher is likelier; comparable within one answer only. */
  score: number;
  class: string;
  title: string;
  cause: string;
  steps: string[];
  links: { id: string; url: string; title: string }[];
  /** Methods worth trying next. */
  alternatives: MethodId[];
  /** Claims, and documents by their names. */
  source: (Claim | { id: null; quote: null; section: string })[];
  who: Fixer;
  retry: Retry;
  costs_try: boolean;
}

/** A refusal that a form would meet, in the provider's own words. */
export interface PredictedRefusal {
  field: FieldId;
  issue: string;
  /** False when it is only a warning that might be refused. */
  certain: boolean;
  failure: string;
  title: string;
  sentence: string;
  provider: { id: string; code: string; title: string };
  costs_try: boolean;
}

/** What a pack consists of; an entry's place in its list is its slot. */
export interface Description {
  blockers: string[];
  facts: { id: FactId; type: FactType; choices: string[] }[];
  fields: {
    id: FieldId;
    autocomplete: string;
    input: InputMode;
    max_length: number;
    personal: boolean;
  }[];
  issues: string[];
  methods: {
    id: MethodId;
    fields: FieldId[];
    optional_fields: FieldId[];
    requirements: string[];
    considerations: { code: string; effect: Exclude<ReasonEffect, 'unknown'> }[];
  }[];
  pack: { id: string; version: string; sha256: string };
}

/** What the page that took a submission tells the wizard with `applyState`. Times are RFC 3339. */
export interface Verification {
  state: VerificationState;
  /** What the support asks for. */
  id?: string;
  /** awaiting_scan, awaiting_face: what the QR code holds. */
  url?: string;
  submitted_at?: string;
  /** Of the code, or of the time to pay or to tell the amount. */
  expires_at?: string;
  /** Where to pay to, when it is the applicant who pays. */
  transfer?: {
    payee_name: string;
    payee_account: string;
    payee_bank: string;
    amount_fen?: number;
    remark?: string;
  };
  tries_left?: number;
  /**
   * rejected: why. Our own code or a provider's (then with `provider`), and the provider's own
   * sentence.
   */
  failure?: { code?: string; provider?: string; message?: string };
}

/** What the applicant wants of the page while it drives a verification. */
export type VerificationRequest =
  { request: Exclude<Request, 'amount'> } | { request: 'amount'; amount_fen: number };

/**
 * A wizard's state, to be kept by the page and restored later. What was typed is in it only when
 * asked for.
 */
export interface Snapshot {
  version: typeof snapshotVersion;
  pack: { id: string; version: string };
  step: Step;
  facts: Facts;
  /** In order; `answered: false` is "I don't know". */
  asked: { question: QuestionId; answered: boolean }[];
  method: MethodId | null;
  fields?: Fields;
  verification: Verification | null;
}
