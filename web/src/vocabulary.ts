// Made from the tables in C++ (wasm/vocabulary.cpp) by `npm run build`; do not edit.

export const verdicts = [
  'ok',
  'fixed',
  'warning',
  'error',
] as const;
export type Verdict = (typeof verdicts)[number];

export const severities = [
  'info',
  'fixed',
  'warning',
  'error',
] as const;
export type Severity = (typeof severities)[number];

export const statuses = [
  'eligible',
  'unknown',
  'ineligible',
] as const;
export type Status = (typeof statuses)[number];

export const effects = [
  'for',
  'against',
  'unknown',
] as const;
export type ReasonEffect = (typeof effects)[number];

export const fixers = [
  'applicant',
  'provider',
  'authority',
  'integrator',
] as const;
export type Fixer = (typeof fixers)[number];

export const retries = [
  'now',
  'later',
  'never',
] as const;
export type Retry = (typeof retries)[number];

export const factTypes = [
  'boolean',
  'choice',
  'number',
  'date',
] as const;
export type FactType = (typeof factTypes)[number];

export const actors = [
  'provider',
  'applicant',
  'bank',
  'post',
] as const;
export type Actor = (typeof actors)[number];

export const timeUnits = [
  'second',
  'minute',
  'hour',
  'day',
  'working_day',
] as const;
export type TimeUnit = (typeof timeUnits)[number];

export const inputModes = [
  'text',
  'numeric',
  'decimal',
  'tel',
] as const;
export type InputMode = (typeof inputModes)[number];

export const steps = [
  'account_type',
  'situation',
  'recommendation',
  'fields',
  'review',
  'submitted',
] as const;
export type Step = (typeof steps)[number];

export const verificationStates = [
  'submitting',
  'awaiting_scan',
  'awaiting_face',
  'awaiting_transfer',
  'awaiting_deposit_amount',
  'in_review',
  'approved',
  'rejected',
  'expired',
  'cancelled',
] as const;
export type VerificationState = (typeof verificationStates)[number];

export const finalStates = [
  'approved',
  'rejected',
  'expired',
  'cancelled',
] as const;
export type FinalState = (typeof finalStates)[number];

export const requests = [
  'renew',
  'refresh',
  'amount',
  'cancel',
] as const;
export type Request = (typeof requests)[number];

export const subjects = [
  'failure',
  'help',
] as const;
export type Subject = (typeof subjects)[number];

export const roles = [
  'heading',
  'button',
  'radio',
  'radiogroup',
  'checkbox',
  'textbox',
  'link',
  'text',
  'alert',
  'status',
  'list',
  'listitem',
  'navigation',
  'form',
  'group',
  'progressbar',
  'img',
] as const;
export type Role = (typeof roles)[number];

export const interactiveRoles = [
  'button',
  'radio',
  'checkbox',
  'textbox',
  'link',
] as const;
export type InteractiveRole = (typeof interactiveRoles)[number];

export const currents = [
  'step',
  'true',
] as const;
export type Current = (typeof currents)[number];

export const lives = [
  'polite',
  'assertive',
] as const;
export type Live = (typeof lives)[number];

export const schemes = [
  'light',
  'dark',
  'contrast',
] as const;
export type Scheme = (typeof schemes)[number];

export const densities = [
  'comfortable',
  'compact',
] as const;
export type Density = (typeof densities)[number];

export const actions = [
  'activate',
  'change',
  'leave',
] as const;
export type Action = (typeof actions)[number];

export const commandKinds = [
  'action',
  'back',
  'copied',
  'elsewhere',
  'explanations',
  'facts',
  'fields',
  'fonts_changed',
  'go_to',
  'help',
  'locale',
  'pointer',
  'qr_code',
  'reset',
  'restore',
  'rules',
  'state',
  'submit',
  'texts',
  'view',
] as const;
export type CommandKind = (typeof commandKinds)[number];

export const effectTypes = [
  'applicant',
  'copy',
  'explain',
  'focus',
  'held_back',
  'help',
  'issues',
  'qr_code',
  'recommendation',
  'reminder',
  'request',
  'step',
  'submission',
  'texts',
  'verification',
  'way_back',
] as const;
export type EffectType = (typeof effectTypes)[number];

export const optionsRejections = [
  'messages.refused',
  'options.wrong',
  'pack.refused',
] as const;
export type OptionsRejection = (typeof optionsRejections)[number];

/** Custom properties `--verify-<token>` recolour the wizard; it knows them as `<token>` with underscores. */
export const colorTokens = [
  'page',
  'card',
  'line',
  'control-line',
  'ink',
  'ink-2',
  'ink-3',
  'accent',
  'accent-soft',
  'on-accent',
  'good',
  'good-soft',
  'warning',
  'warning-soft',
  'bad',
  'bad-soft',
  'day-off',
  'muted',
] as const;
export type ColorToken = (typeof colorTokens)[number];

/** What `wizard_frame` found to be different, as bits. */
export const Change = {
  nodes: 2,
  effects: 4,
} as const;

/** The only version of a snapshot that can be restored. */
export const snapshotVersion = 1;

/** What the headless modules can be asked (core/src/json/engine.hpp). */
export const operations = {
  recommend: 0,
  checkField: 1,
  check: 2,
  nextQuestion: 3,
  loadPack: 4,
  loadMessages: 5,
  explain: 6,
  loadFailures: 7,
  describe: 8,
  refusals: 9,
} as const;

/** Where the parts of a frame are, in words (wasm/kit/draw_frame.hpp). */
export const frameWords = {
  number: 0,
  width: 1,
  height: 2,
  lists: 3,
  commands: 5,
  textures: 7,
  clear: 9,
  scale: 13,
} as const;

/** A list of what is drawn. */
export const listWords = {
  size: 4,
  vertices: 0,
  vertexCount: 1,
  indices: 2,
  indexCount: 3,
} as const;

/** A vertex of a list, in bytes. */
export const vertexBytes = {
  size: 20,
  position: 0,
  uv: 8,
  color: 16,
} as const;

/** An index of a list, in bytes. */
export const indexBytes = {
  size: 4,
} as const;

/** A part of a list. */
export const commandWords = {
  size: 8,
  clip: 0,
  texture: 4,
  list: 5,
  indexOffset: 6,
  indexCount: 7,
} as const;

/** A texture. */
export const textureWords = {
  size: 10,
  id: 0,
  bytesPerPixel: 1,
  width: 2,
  height: 3,
  pixels: 4,
  version: 5,
  changed: 6,
} as const;

/** The parts of the flat path, as words that are addresses (wasm/flat_addresses.hpp). */
export const flatParts = {
  facts: 0,
  now: 1,
  decision: 2,
  methods: 3,
  report: 4,
  fields: 5,
  issues: 6,
  text: 7,
} as const;

/** How much the flat path takes (core/src/flat/flat.hpp). */
export const flatLimits = {
  facts: 64,
  issues: 64,
  text: 16384,
  now: 253402214400,
} as const;

/** A method in the flat decision. */
export const flatMethodWords = {
  size: 10,
  earliest: 0,
  latest: 2,
  method: 4,
  status: 5,
  met: 6,
  unmet: 7,
  considered: 8,
  isEstimated: 9,
} as const;

/** The flat decision, before its methods. */
export const flatDecisionWords = {
  recommended: 0,
  blockers: 1,
  methodCount: 2,
} as const;

/** The flat report, before its fields. */
export const flatReportWords = {
  verdict: 0,
  issueCount: 2,
} as const;

/** A field in the flat report. */
export const flatFieldWords = {
  size: 5,
  textBegin: 0,
  textSize: 1,
  verdict: 2,
  valueAddress: 3,
  valueSize: 4,
} as const;

/** An issue in the flat report. */
export const flatIssueWords = {
  size: 5,
  field: 0,
  code: 1,
  severity: 2,
  begin: 3,
  end: 4,
} as const;
