// What happens with each method after the submission, as data: the scenes up to success, and what
// may happen instead of each scene. The player of the demo applies them; the gallery and the tests
// take their states from here.

/** @typedef {import('../src/types.js').MethodId} MethodId */
/** @typedef {import('../src/types.js').Verification} Verification */
/** @typedef {import('../src/types.js').VerificationState} VerificationState */

/**
 * A state that a page can apply at one point. Times are relative; the rule pack gives the numbers
 * of the rules.
 * @typedef {object} Scene
 * @property {VerificationState} state
 * @property {string} [url] the text of the QR code
 * @property {number | 'amount_window'} [expires] in minutes from now, or the time allowed to report
 *   the amount
 * @property {number} [submittedDaysAgo]
 * @property {'all' | 'one less' | 'none'} [tries] of the amount
 * @property {Verification['transfer']} [transfer]
 * @property {Verification['failure']} [failure]
 */

/**
 * What may happen instead of the next scene.
 * @typedef {object} Turn
 * @property {string} id an id of the failure dictionary, which has the title; or `expired`,
 *   `cancelled`, `overdue`
 * @property {VerificationState[]} during the scenes in which it may happen
 * @property {Scene} scene
 */

/**
 * @typedef {object} Script
 * @property {Scene[]} scenes
 * @property {Turn[]} turns
 */

/** @typedef {{ amount_tries: number; amount_window_days: number }} Policy of the rule pack */

/** The amount, in fen, that arrives on the account in `awaiting_deposit_amount`. */
export const arrivedFen = 37;

/** Fields that every method accepts: published examples of the standards and invented names. */
export const exampleFields = {
  name: '王芳',
  id_number: '11010519491231002X',
  mobile: '13800138000',
  enterprise_name: '福州示例科技有限公司',
  credit_code: '91350100M000100Y43',
  legal_person_name: '王芳',
  legal_person_id_number: '11010519491231002X',
  contact_name: '陈𬱖',
  contact_mobile: '13800138000',
  account_name: '福州示例科技有限公司',
  corporate_account: '591902896710201',
  bank_name: '招商银行',
  bank_region: '福建省福州市',
  bank_branch: '招商银行福州五四支行',
};

/** @type {Scene} */
const submitting = { state: 'submitting' };
/** @type {Scene} */
const inReview = { state: 'in_review' };
/** @type {Scene} */
const approved = { state: 'approved' };

/** @param {string} path @returns {Scene} */
const scan = (path) => ({
  state: 'awaiting_scan',
  url: `https://verify.example/scan/${path}`,
  expires: 10,
});
/** @param {string} path @returns {Scene} */
const face = (path) => ({
  state: 'awaiting_face',
  url: `https://verify.example/face/${path}`,
  expires: 30,
});

/**
 * A refusal: with a provider's code and its own sentence, or with our code.
 * @param {string} id @param {VerificationState} during
 * @param {Verification['failure']} [told]
 * @returns {Turn}
 */
const refusal = (id, during, told) => ({
  id,
  during: [during],
  scene: { state: 'rejected', failure: told ?? { code: id } },
});

/** @type {Turn} */
const overdue = {
  id: 'overdue',
  during: ['in_review'],
  scene: { state: 'in_review', submittedDaysAgo: 9 },
};

/** @param {...VerificationState} during @returns {Turn} */
const cancelled = (...during) => ({ id: 'cancelled', during, scene: { state: 'cancelled' } });
/** @param {VerificationState} during @returns {Turn} */
const expired = (during) => ({ id: 'expired', during: [during], scene: { state: 'expired' } });

/** @param {string} code @param {string} message */
const faceId = (code, message) => ({
  provider: 'tencent_faceid',
  code: `FailedOperation.${code}`,
  message,
});
/** @param {string} code @param {string} message */
const openPlatform = (code, message) => ({ provider: 'wechat_open_platform', code, message });
/** @param {string} code @param {string} message */
const tencentConsole = (code, message) => ({ provider: 'tencent_console', code, message });
/** @param {string} code @param {string} message */
const esign = (code, message) => ({ provider: 'esign', code, message });

/** For a method of another pack: its provider reviews what was submitted. @type {Script} */
export const otherScript = {
  scenes: [submitting, inReview, approved],
  turns: [overdue, cancelled('in_review')],
};

/** @param {VerificationState} during */
const identity = (during) => [
  refusal(
    'id.name_mismatch',
    during,
    faceId('IdNameMisMatch', '姓名和身份证号不一致，请核实后重试。'),
  ),
  refusal('quota.personal', during, tencentConsole('quota-3', '该身份信息已实名认证 3 个账号。')),
];

const faces = [
  refusal('face.covered', 'awaiting_face', faceId('CoveredFace', '人脸存在遮挡。')),
  refusal(
    'face.unlike_photo',
    'awaiting_face',
    faceId('CompareLowSimilarity', '比对相似度未达到通过标准。'),
  ),
  refusal('face.data_wrong', 'awaiting_face', tencentConsole('face-3', '姓名或身份证填写错误。')),
  refusal('face.out_of_frame', 'awaiting_face', faceId('IncompleteFace', '人脸未完全露出。')),
  refusal('face.light', 'awaiting_face', faceId('ActionLightDark', '光线太暗。')),
  refusal('camera.denied', 'awaiting_face'),
  refusal(
    'limit.daily',
    'awaiting_face',
    faceId('IdentityAuthLimitExceeded', '当日验证次数已达上限。'),
  ),
];

/** @param {VerificationState} during */
const legalPerson = (during) => [
  refusal('legal_person.mismatch', during, openPlatform('103', '法定代表人与企业信息不一致。')),
  refusal('registry.new_licence', during, openPlatform('105', '工商数据返回：企业信息未查询到。')),
  refusal('quota.enterprise', during),
];

const reviewed = [
  overdue,
  refusal('review.rejected', 'in_review', { message: '营业执照照片与填写的信息不一致。' }),
];

/** @type {Record<MethodId, Script>} */
export const scripts = {
  'personal.wechat_scan': {
    scenes: [submitting, scan('wechat/7Q2M4K'), approved],
    turns: [
      refusal('wechat.bank_card_missing', 'awaiting_scan'),
      refusal('wechat.other_person', 'awaiting_scan'),
      ...identity('awaiting_scan'),
      expired('awaiting_scan'),
      cancelled('awaiting_scan'),
    ],
  },
  'personal.face': {
    scenes: [submitting, face('7Q2M4K'), inReview, approved],
    turns: [
      ...faces,
      ...identity('awaiting_face'),
      expired('awaiting_face'),
      cancelled('awaiting_face'),
      ...reviewed,
    ],
  },
  'personal.qq_scan': {
    scenes: [submitting, scan('qq/7Q2M4K'), approved],
    turns: [
      refusal('qq.bank_card_missing', 'awaiting_scan'),
      ...identity('awaiting_scan'),
      expired('awaiting_scan'),
      cancelled('awaiting_scan'),
    ],
  },
  'enterprise.wechat_official_account': {
    scenes: [submitting, scan('official-account/7Q2M4K'), inReview, approved],
    turns: [
      refusal(
        'page.blank_after_wechat',
        'awaiting_scan',
        tencentConsole('blank-page', '授权后页面空白，认证未完成。'),
      ),
      refusal('official_account.unsuitable', 'awaiting_scan'),
      refusal('quota.enterprise', 'awaiting_scan'),
      expired('awaiting_scan'),
      cancelled('awaiting_scan', 'in_review'),
      ...reviewed,
    ],
  },
  'enterprise.legal_person_wechat_scan': {
    scenes: [submitting, scan('legal-person/7Q2M4K'), inReview, approved],
    turns: [
      refusal(
        'legal_person.wechat',
        'awaiting_scan',
        openPlatform('61070', '法定代表人姓名与微信号不一致。'),
      ),
      refusal(
        'legal_person.unconfirmed',
        'awaiting_scan',
        openPlatform('89251', '法定代表人身份核验尚未完成。'),
      ),
      ...legalPerson('awaiting_scan'),
      expired('awaiting_scan'),
      cancelled('awaiting_scan', 'in_review'),
      ...reviewed,
    ],
  },
  'enterprise.legal_person_face': {
    scenes: [submitting, face('legal-person/7Q2M4K'), inReview, approved],
    turns: [
      ...faces,
      ...legalPerson('awaiting_face'),
      expired('awaiting_face'),
      cancelled('awaiting_face', 'in_review'),
      ...reviewed,
    ],
  },
  'enterprise.top_up': {
    scenes: [
      submitting,
      {
        state: 'awaiting_transfer',
        expires: 'amount_window',
        transfer: {
          payee_name: '示例云计算（北京）有限责任公司',
          payee_account: '110902896710288',
          payee_bank: '招商银行北京分行营业部',
          amount_fen: 100,
          remark: '7Q2M4K',
        },
      },
      inReview,
      approved,
    ],
    turns: [
      refusal(
        'top_up.unmatched',
        'awaiting_transfer',
        tencentConsole('topup-7d', '7 天内未收到匹配的充值款。'),
      ),
      refusal(
        'transfer.account_invalid',
        'in_review',
        esign('1203043', '付款账户名称与企业名称不一致。'),
      ),
      expired('awaiting_transfer'),
      cancelled('awaiting_transfer', 'in_review'),
      ...reviewed,
    ],
  },
  'enterprise.bank_transfer': {
    scenes: [
      submitting,
      inReview,
      { state: 'awaiting_deposit_amount', expires: 'amount_window', tries: 'all' },
      approved,
    ],
    turns: [
      overdue,
      refusal(
        'transfer.account_invalid',
        'in_review',
        esign('1203043', '收款账户信息有误，打款被退回。'),
      ),
      refusal(
        'transfer.not_arrived',
        'awaiting_deposit_amount',
        tencentConsole('not-arrived', '对公打款未到账。'),
      ),
      {
        id: 'transfer.amount_wrong',
        during: ['awaiting_deposit_amount'],
        scene: {
          state: 'awaiting_deposit_amount',
          expires: 'amount_window',
          tries: 'one less',
          failure: esign('30502002', '打款金额校验错误。'),
        },
      },
      refusal(
        'transfer.tries_used',
        'awaiting_deposit_amount',
        esign('30502003', '打款金额校验错误次数已达上限。'),
      ),
      refusal(
        'transfer.amount_expired',
        'awaiting_deposit_amount',
        esign('30502014', '打款金额已过有效期。'),
      ),
      refusal('quota.enterprise', 'in_review'),
      expired('awaiting_deposit_amount'),
      cancelled('in_review', 'awaiting_deposit_amount'),
    ],
  },
};

/**
 * What may happen instead of the next scene while the verification is in `state`.
 * @param {Script} script
 * @param {VerificationState} state
 */
export function turnsIn(script, state) {
  return script.turns.filter(({ during }) => during.includes(state));
}

/**
 * The verification that the page applies at a scene. A new `round` gives a new QR code.
 * @param {Scene} scene
 * @param {{ now: number; policy: Policy; round?: number }} setting `now` in milliseconds
 * @returns {Verification}
 */
export function verificationOf(scene, { now, policy, round = 1 }) {
  const day = 24 * 60 * 60_000;
  const { state, url, expires, submittedDaysAgo, tries, transfer, failure } = scene;
  const lasts =
    expires === 'amount_window' ? policy.amount_window_days * day : (expires ?? 0) * 60_000;
  const left = { all: policy.amount_tries, 'one less': policy.amount_tries - 1, none: 0 };
  return {
    state,
    id: 'V-20261127-7Q2M4K',
    ...(url && { url: `${url}?round=${round}` }),
    ...(lasts && { expires_at: time(now + lasts) }),
    ...(submittedDaysAgo && { submitted_at: time(now - submittedDaysAgo * day) }),
    ...(tries && { tries_left: left[tries] }),
    ...(transfer && { transfer }),
    ...(failure && { failure }),
  };
}

/** @param {number} milliseconds */
function time(milliseconds) {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
