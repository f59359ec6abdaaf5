// The texts of the player. The names of methods and failures come from the wizard's files.

/** @typedef {import('../src/ids.js').Locale} Locale */
/** @typedef {import('../src/types.js').VerificationState} VerificationState */
/** @typedef {import('../src/vocabulary.js').Request} Request */

/**
 * @typedef {object} Words
 * @property {string} title
 * @property {string} waiting before a submission
 * @property {string} note
 * @property {string} example the button that submits an example
 * @property {string} method
 * @property {string} next with the state that follows as {state}
 * @property {string} auto
 * @property {string} turns
 * @property {string} end
 * @property {string} arrived with the amount as {amount}
 * @property {string} overdue
 * @property {Record<Request, string>} requests
 * @property {Record<VerificationState, string>} states
 */

/** @type {Record<Locale, Words>} */
export const words = {
  'zh-CN': {
    title: '后端模拟',
    waiting: '等待提交',
    note: '提交后，您在这里扮演后端：决定认证怎样进行。没有任何数据被发送。',
    example: '填好示例并提交',
    method: '认证方式',
    next: '继续：{state}',
    auto: '自动继续',
    turns: '或者发生',
    end: '认证到此结束。',
    arrived: '到账金额：{amount} 元',
    overdue: '超过最长审核时间',
    requests: {
      renew: '请求：换一个二维码',
      refresh: '请求：查看进度',
      amount: '请求：核对金额',
      cancel: '请求：放弃认证',
    },
    states: {
      submitting: '提交中',
      awaiting_scan: '等待扫码',
      awaiting_face: '等待刷脸',
      awaiting_transfer: '等待付款',
      awaiting_deposit_amount: '等待填写金额',
      in_review: '审核中',
      approved: '已通过',
      rejected: '未通过',
      expired: '已过期',
      cancelled: '已取消',
    },
  },
  'zh-HK': {
    title: '後端模擬',
    waiting: '等待提交',
    note: '提交後，您在這裡扮演後端：決定認證怎樣進行。沒有任何資料被傳送。',
    example: '填好示例並提交',
    method: '認證方式',
    next: '繼續：{state}',
    auto: '自動繼續',
    turns: '或者發生',
    end: '認證到此結束。',
    arrived: '到賬金額：{amount} 元',
    overdue: '超過最長審核時間',
    requests: {
      renew: '請求：換一個二維碼',
      refresh: '請求：查看進度',
      amount: '請求：核對金額',
      cancel: '請求：放棄認證',
    },
    states: {
      submitting: '提交中',
      awaiting_scan: '等待掃碼',
      awaiting_face: '等待刷臉',
      awaiting_transfer: '等待付款',
      awaiting_deposit_amount: '等待填寫金額',
      in_review: '審核中',
      approved: '已通過',
      rejected: '未通過',
      expired: '已過期',
      cancelled: '已取消',
    },
  },
  'zh-TW': {
    title: '後端模擬',
    waiting: '等待提交',
    note: '提交後，您在這裡扮演後端：決定認證怎樣進行。沒有任何資料被傳送。',
    example: '填好範例並提交',
    method: '認證方式',
    next: '繼續：{state}',
    auto: '自動繼續',
    turns: '或者發生',
    end: '認證到此結束。',
    arrived: '入帳金額：{amount} 元',
    overdue: '超過最長審核時間',
    requests: {
      renew: '請求：換一個 QR 碼',
      refresh: '請求：查看進度',
      amount: '請求：核對金額',
      cancel: '請求：放棄認證',
    },
    states: {
      submitting: '提交中',
      awaiting_scan: '等待掃碼',
      awaiting_face: '等待刷臉',
      awaiting_transfer: '等待付款',
      awaiting_deposit_amount: '等待填寫金額',
      in_review: '審核中',
      approved: '已通過',
      rejected: '未通過',
      expired: '已過期',
      cancelled: '已取消',
    },
  },
  en: {
    title: 'Play the backend',
    waiting: 'Waiting for a submission',
    note: 'After the submission you are the backend here and decide how it goes on. Nothing is sent anywhere.',
    example: 'Fill in an example and submit',
    method: 'Method',
    next: 'Go on: {state}',
    auto: 'Go on by itself',
    turns: 'Or let happen',
    end: 'This is where it ends.',
    arrived: 'Amount that arrived: ¥{amount}',
    overdue: 'Longer than any review takes',
    requests: {
      renew: 'Asked for: another code',
      refresh: 'Asked for: a look at the state',
      amount: 'Asked for: a check of the amount',
      cancel: 'Asked for: giving up',
    },
    states: {
      submitting: 'submitting',
      awaiting_scan: 'waiting for the scan',
      awaiting_face: 'waiting for the face',
      awaiting_transfer: 'waiting for the payment',
      awaiting_deposit_amount: 'waiting for the amount',
      in_review: 'in review',
      approved: 'approved',
      rejected: 'rejected',
      expired: 'expired',
      cancelled: 'cancelled',
    },
  },
};
