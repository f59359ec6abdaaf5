// One applicant for each method, with answers and texts.

import { creditCode, idNumber } from './person.js';

export interface Applicant {
  method: string;
  title: string;
  accountType: '个人' | '企业';
  /**
   * Answers by question, as they are written on screen. Any other question is answered with "不确定".
   */
  answers: Record<string, string>;
  fields: Record<string, [label: string, text: string]>;
}

const person: Applicant['fields'] = {
  name: ['真实姓名', '王𫖮'],
  id_number: ['身份证号', idNumber],
  mobile: ['手机号码', '13800138000'],
};

const enterprise: Applicant['fields'] = {
  enterprise_name: ['企业名称', '福州示例科技有限公司'],
  credit_code: ['统一社会信用代码', creditCode],
};

const contact: Applicant['fields'] = {
  ...enterprise,
  contact_name: ['联系人姓名', '陈𬱖'],
  contact_mobile: ['联系人手机号码', '13900139000'],
};

const noWeChat = { '您的微信绑定了本人的银行卡吗？': '没有绑定' };
const noOfficialAccount = { '贵公司有已认证的微信公众号吗？如果有，无需法定代表人到场。': '没有' };
const transfers = {
  ...noOfficialAccount,
  '法定代表人现在可以配合吗？': '不可以',
  '贵公司有与企业同名的对公账户吗？': '有',
};

/** The applicants whose journeys are not played completely elsewhere. */
export const applicants: Applicant[] = [
  {
    method: 'personal.face',
    title: '人脸识别',
    accountType: '个人',
    answers: { ...noWeChat, '您手边有能打开摄像头的手机吗？': '有' },
    fields: person,
  },
  {
    method: 'personal.qq_scan',
    title: 'QQ 扫码',
    accountType: '个人',
    answers: {
      ...noWeChat,
      '您手边有能打开摄像头的手机吗？': '没有',
      '您的手机 QQ 绑定了本人的银行卡吗？': '已绑定',
    },
    fields: person,
  },
  {
    method: 'enterprise.wechat_official_account',
    title: '微信公众平台',
    accountType: '企业',
    answers: { '贵公司有已认证的微信公众号吗？如果有，无需法定代表人到场。': '有' },
    fields: contact,
  },
  {
    method: 'enterprise.legal_person_face',
    title: '企业法人人脸识别',
    accountType: '企业',
    answers: {
      ...noOfficialAccount,
      '法定代表人现在可以配合吗？': '可以',
      '法定代表人的微信绑定了本人的银行卡吗？': '没有绑定',
    },
    fields: {
      ...enterprise,
      legal_person_name: ['法定代表人姓名', '陈𬱖'],
      legal_person_id_number: ['法定代表人身份证号', idNumber],
    },
  },
  {
    method: 'enterprise.top_up',
    title: '腾讯云充值',
    accountType: '企业',
    answers: transfers,
    fields: { ...contact, account_name: ['付款账户名', '福州示例科技有限公司'] },
  },
  {
    method: 'enterprise.bank_transfer',
    title: '企业对公打款',
    accountType: '企业',
    answers: transfers,
    fields: {
      ...contact,
      corporate_account: ['对公银行账号', '591902345610901'],
      bank_name: ['开户银行', '招商银行'],
      bank_region: ['银行所在地', '福建省福州市'],
      bank_branch: ['开户支行', '福州五一支行'],
    },
  },
];
