// Every screen as data: the content of a snapshot, and the actions after it. Names are "step.case".
// The gallery, the screenshots and the browser tests show exactly these states.

/**
 * @typedef {Partial<Omit<import('../../src/element.js').Snapshot, 'version' | 'pack'>>} Situation
 * @typedef {{ name: string, situation?: Situation, goTo?: import('../../src/element.js').Step,
 *   continueLabel?: string, help?: string, now?: string }} State
 */

/** The time in the gallery: a Friday evening before a weekend. */
export const now = '2026-11-27T18:30:00+08:00';

/** Published examples of the standards, not real people. */
const people = {
  name: '陈𬱖',
  id_number: '11010519491231002X',
  mobile: '13800138000',
};
const enterprise = {
  enterprise_name: '福州示例科技有限公司',
  credit_code: '91350100M000100Y43',
};
const legalPerson = {
  ...enterprise,
  legal_person_name: '阿卜杜拉·买买提',
  legal_person_id_number: people.id_number,
};
const contact = { ...enterprise, contact_name: people.name, contact_mobile: people.mobile };
const bank = {
  ...contact,
  corporate_account: '6222021234567890123',
  bank_name: '招商银行',
  bank_region: '福建省福州市',
  bank_branch: '招商银行福州分行',
};

const personal = { account_type: 'personal' };
const company = { account_type: 'enterprise' };
const wechat = { ...personal, wechat_bank_card_bound: true };
const face = { ...personal, wechat_bank_card_bound: false, camera_or_phone: true };
const qq = {
  ...personal,
  wechat_bank_card_bound: false,
  camera_or_phone: false,
  qq_bank_card_bound: true,
};
const official = { ...company, official_account_verified: true };
const legal = {
  ...company,
  official_account_verified: false,
  legal_person_available: true,
  legal_person_wechat_bank_card_bound: true,
};
const legalFace = { ...legal, legal_person_wechat_bank_card_bound: false };
const banking = {
  ...company,
  official_account_verified: false,
  legal_person_available: false,
  corporate_bank_account: true,
};

/** The facts and fields that each method needs. */
export const methods = {
  'personal.wechat_scan': { facts: wechat, fields: people },
  'personal.face': { facts: face, fields: people },
  'personal.qq_scan': { facts: qq, fields: people },
  'enterprise.wechat_official_account': { facts: official, fields: contact },
  'enterprise.legal_person_wechat_scan': { facts: legal, fields: legalPerson },
  'enterprise.legal_person_face': { facts: legalFace, fields: legalPerson },
  'enterprise.top_up': {
    facts: banking,
    fields: { ...contact, account_name: enterprise.enterprise_name },
  },
  'enterprise.bank_transfer': { facts: banking, fields: bank },
};

/** @typedef {keyof typeof methods} Method */

/** @param {import('../../src/element.js').Facts} facts @returns {Situation} */
const advised = (facts) => ({ step: 'recommendation', facts });

/**
 * @param {Method} method @param {import('../../src/element.js').Fields} fields @returns {Situation}
 */
const form = (method, fields = {}) => ({
  step: 'fields',
  method,
  facts: methods[method].facts,
  fields,
});

/** @param {Method} method @returns {Situation} */
const filled = (method) => ({ ...form(method, methods[method].fields), step: 'review' });

/**
 * @param {Method} method
 * @param {import('../../src/element.js').Verification | null} verification
 * @returns {Situation}
 */
const sent = (method, verification) => ({
  ...filled(method),
  step: 'submitted',
  verification: verification && {
    id: 'VW-20261127-0042',
    submitted_at: '2026-11-27T18:20:00+08:00',
    ...verification,
  },
});

const url = 'https://verify.example/s/3f9a1c7e5b';
// Half a minute away from a change of the displayed minutes.
const soon = '2026-11-27T18:35:30+08:00';
const transfer = {
  payee_name: '示例云计算有限责任公司',
  payee_account: '4000021234567890',
  payee_bank: '中国工商银行示例支行',
  amount_fen: 37,
  remark: 'VW0042',
};

/** @param {string} code @param {string} [provider] @param {string} [message] */
const because = (code, provider, message) => ({
  state: /** @type {const} */ ('rejected'),
  failure: { code, ...(provider && { provider }), ...(message && { message }) },
});

/** @type {State[]} */
export const states = [
  { name: 'account_type' },
  { name: 'situation.personal', situation: { step: 'situation', facts: personal } },
  { name: 'situation.enterprise', situation: { step: 'situation', facts: company } },

  { name: 'recommendation.personal', situation: advised(wechat) },
  { name: 'recommendation.personal_unknown', situation: advised(personal) },
  {
    name: 'recommendation.personal_documents',
    situation: advised({ ...wechat, camera_or_phone: true, documents_complete: false }),
  },
  { name: 'recommendation.enterprise', situation: advised(legal) },
  { name: 'recommendation.enterprise_bank', situation: advised(banking) },
  {
    name: 'recommendation.none',
    situation: advised({ ...banking, corporate_bank_account: false }),
  },

  { name: 'blocked.hmt', situation: advised({ ...personal, region: 'hmt' }) },
  { name: 'blocked.overseas', situation: advised({ ...company, region: 'overseas' }) },
  {
    name: 'blocked.personal_quota',
    situation: advised({ ...personal, verified_accounts_with_identity: 3 }),
  },
  {
    name: 'blocked.enterprise_quota',
    situation: advised({ ...company, verified_accounts_with_identity: 3 }),
  },
  {
    name: 'blocked.changed_recently',
    situation: advised({ ...personal, already_verified: true, last_change_date: '2026-11-10' }),
  },
  { name: 'blocked.already_verified', situation: advised({ ...company, already_verified: true }) },
  { name: 'blocked.inherited', situation: advised({ ...company, sub_account: 'created_by_main' }) },
  { name: 'blocked.under_age', situation: advised({ ...personal, birth_date: '2014-05-01' }) },

  ...Object.keys(methods).map((method) => ({
    name: `fields.${method}`,
    situation: form(/** @type {Method} */ (method)),
  })),
  {
    name: 'fields.wrong_person',
    situation: form('personal.wechat_scan', {
      name: '陈 𬱖',
      id_number: '11010519491231003X',
      mobile: '+86 138 0013 800',
    }),
  },
  {
    name: 'fields.wrong_enterprise',
    situation: form('enterprise.legal_person_wechat_scan', {
      ...legalPerson,
      credit_code: '91350100M0001O0Y43',
      legal_person_name: '阿卜杜拉•买买提',
    }),
  },
  {
    name: 'fields.cross',
    situation: form('enterprise.top_up', {
      ...methods['enterprise.top_up'].fields,
      account_name: '厦门别家贸易有限公司',
    }),
  },
  {
    name: 'fields.refused',
    situation: sent('personal.wechat_scan', because('id.name_mismatch')),
    goTo: 'fields',
  },
  { name: 'review.personal', situation: filled('personal.wechat_scan') },
  { name: 'review.enterprise', situation: filled('enterprise.bank_transfer') },

  { name: 'submitted.plain', situation: sent('personal.wechat_scan', null) },
  {
    name: 'submitted.submitting',
    situation: sent('personal.wechat_scan', { state: 'submitting' }),
  },
  {
    name: 'awaiting_scan.wechat',
    situation: sent('personal.wechat_scan', { state: 'awaiting_scan', url, expires_at: soon }),
  },
  {
    name: 'awaiting_scan.qq',
    situation: sent('personal.qq_scan', { state: 'awaiting_scan', url, expires_at: soon }),
  },
  {
    name: 'awaiting_scan.official_account',
    situation: sent('enterprise.wechat_official_account', {
      state: 'awaiting_scan',
      url,
      expires_at: soon,
    }),
  },
  {
    name: 'awaiting_scan.expired',
    situation: sent('personal.wechat_scan', {
      state: 'awaiting_scan',
      url,
      expires_at: '2026-11-27T18:25:00+08:00',
    }),
  },
  {
    name: 'awaiting_face.personal',
    situation: sent('personal.face', {
      state: 'awaiting_face',
      url,
      expires_at: soon,
      tries_left: 3,
    }),
  },
  {
    name: 'awaiting_face.enterprise',
    situation: sent('enterprise.legal_person_face', {
      state: 'awaiting_face',
      url,
      expires_at: soon,
    }),
  },
  {
    name: 'awaiting_transfer.top_up',
    situation: sent('enterprise.top_up', {
      state: 'awaiting_transfer',
      transfer,
      expires_at: '2026-12-04T18:20:00+08:00',
    }),
  },
  {
    name: 'awaiting_transfer.bank_transfer',
    situation: sent('enterprise.bank_transfer', { state: 'awaiting_transfer' }),
  },
  {
    name: 'awaiting_deposit_amount.first',
    situation: sent('enterprise.bank_transfer', {
      state: 'awaiting_deposit_amount',
      tries_left: 2,
      expires_at: '2026-12-04T18:20:00+08:00',
    }),
  },
  {
    name: 'awaiting_deposit_amount.last_try',
    situation: sent('enterprise.bank_transfer', {
      state: 'awaiting_deposit_amount',
      tries_left: 1,
      expires_at: '2026-12-04T18:20:00+08:00',
    }),
  },
  {
    name: 'awaiting_deposit_amount.no_try',
    situation: sent('enterprise.bank_transfer', {
      state: 'awaiting_deposit_amount',
      tries_left: 0,
    }),
  },
  {
    name: 'in_review.instant',
    situation: sent('personal.face', {
      state: 'in_review',
      submitted_at: '2026-11-27T18:29:00+08:00',
    }),
  },
  { name: 'in_review.instant_overdue', situation: sent('personal.face', { state: 'in_review' }) },
  { name: 'in_review.days', situation: sent('enterprise.bank_transfer', { state: 'in_review' }) },
  {
    name: 'in_review.overdue',
    situation: sent('enterprise.top_up', {
      state: 'in_review',
      submitted_at: '2026-11-17T09:00:00+08:00',
    }),
  },
  { name: 'approved.personal', situation: sent('personal.wechat_scan', { state: 'approved' }) },
  {
    name: 'approved.enterprise',
    situation: sent('enterprise.bank_transfer', { state: 'approved' }),
  },
  {
    name: 'approved.continue',
    situation: sent('personal.wechat_scan', { state: 'approved' }),
    continueLabel: '返回购买',
  },
  {
    name: 'rejected.face_unlike_photo',
    situation: sent('personal.face', {
      ...because(
        'FailedOperation.CompareLowSimilarity',
        'tencent_faceid',
        '比对相似度未达到通过标准。',
      ),
      tries_left: 2,
    }),
  },
  {
    name: 'rejected.name_mismatch',
    situation: sent('personal.wechat_scan', because('id.name_mismatch')),
  },
  { name: 'rejected.later', situation: sent('personal.face', because('limit.daily')) },
  { name: 'rejected.never', situation: sent('personal.wechat_scan', because('age.minor')) },
  {
    name: 'rejected.tries_used',
    situation: sent('enterprise.bank_transfer', {
      ...because('transfer.tries_used'),
      tries_left: 0,
    }),
  },
  {
    name: 'rejected.blank_page',
    situation: sent('enterprise.wechat_official_account', because('page.blank_after_wechat')),
  },
  { name: 'rejected.without_reason', situation: sent('enterprise.top_up', { state: 'rejected' }) },
  { name: 'expired.scan', situation: sent('personal.wechat_scan', { state: 'expired' }) },
  { name: 'cancelled.face', situation: sent('personal.face', { state: 'cancelled' }) },

  { name: 'help.topics', help: '' },
  { name: 'help.found', situation: form('personal.face'), help: '人脸老是过不了' },
  { name: 'help.nothing', help: '今天天气怎么样' },
];
