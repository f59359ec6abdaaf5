// Sixteen kinds of applicants, with what they are asked and on which screen they end.

import type { Facts } from '../../web/src/element.js';

export interface Situation {
  name: string;
  account: '个人' | '企业';
  /** What the page knows. */
  facts?: Facts;
  /** The questions, in the order in which they are asked, with the answers. */
  asked: [question: string, answer: string][];
  /** Answers on the recommendation: of its question, and among the special cases. */
  special?: [question: string, answer: string][];
  /** The sentence that answers. */
  title: string;
  /** The main action: a button of the wizard, or a link. */
  action: { button: string } | { link: string };
  /** Where the main action leads. */
  step?: 'fields' | 'situation' | 'recommendation' | 'account_type';
  /** What else is on the screen: why, and what would change it. */
  sees: string[];
}

const wechat = '您的微信绑定了本人的银行卡吗？';
const phone = '您手边有能打开摄像头的手机吗？';
const qq = '您的手机 QQ 绑定了本人的银行卡吗？';
const account = '贵公司有已认证的微信公众号吗？如果有，无需法定代表人到场。';
const legalPerson = '法定代表人现在可以配合吗？';
const legalWechat = '法定代表人的微信绑定了本人的银行卡吗？';
const bank = '贵公司有与企业同名的对公账户吗？';

export const situations: Situation[] = [
  {
    name: 'a person whose WeChat has a bank card',
    account: '个人',
    asked: [[wechat, '已绑定']],
    title: '最快：微信扫码，现在就能完成',
    action: { button: '使用微信扫码' },
    step: 'fields',
    sees: ['您的微信已绑定银行卡'],
  },
  {
    name: 'a person who knows nothing',
    account: '个人',
    asked: [
      [wechat, '不确定'],
      [phone, '不确定'],
      [qq, '不确定'],
    ],
    title: '最有希望：微信扫码',
    action: { button: '已绑定' },
    step: 'recommendation',
    sees: ['确认这一点，就能确定'],
  },
  {
    name: 'a person with a phone and nothing bound',
    account: '个人',
    asked: [
      [wechat, '没有绑定'],
      [phone, '有'],
    ],
    title: '最快：人脸识别，现在就能完成',
    action: { button: '使用人脸识别' },
    step: 'fields',
    sees: ['1 种方式现在不能用'],
  },
  {
    name: 'a person with nothing bound and no phone',
    account: '个人',
    asked: [
      [wechat, '没有绑定'],
      [phone, '没有'],
      [qq, '没有绑定'],
    ],
    title: '按目前的情况，还没有可用的方式',
    action: { button: '修改回答' },
    step: 'situation',
    sees: ['每种方式需要什么', '打开微信“我 - 服务 - 钱包”', '我已绑定'],
  },
  {
    name: 'a person without all documents',
    account: '个人',
    asked: [[wechat, '已绑定']],
    special: [['证件材料齐全吗？', '暂时不全']],
    title: '再回答一个问题，就能推荐最快的方式',
    action: { button: '有' },
    step: 'recommendation',
    sees: ['证件不全时，官方建议用人脸识别'],
  },
  {
    name: 'a person from Hong Kong',
    account: '个人',
    asked: [[wechat, '已绑定']],
    special: [['您来自哪里？', '港澳台']],
    title: '港澳台用户有两种办法，官方两处说明不同，任选其一',
    action: { link: '前往国际站认证' },
    sees: ['在控制台用微信扫码认证（证件类型可选）'],
  },
  {
    name: 'a person from abroad',
    account: '个人',
    asked: [[wechat, '已绑定']],
    special: [['您来自哪里？', '境外']],
    title: '境外用户请前往国际站认证',
    action: { link: '国际站' },
    sees: ['前往国际站，按页面提示完成实名认证'],
  },
  {
    name: 'a person who has three accounts already',
    account: '个人',
    asked: [[wechat, '已绑定']],
    special: [['这个身份证或企业已经认证满 3 个账号了吗？', '满了']],
    title: '这个身份证已认证满 3 个账号',
    action: { link: '查找账号' },
    sees: ['修改其中一个账号绑定的证件或手机号码'],
  },
  {
    name: 'a person who has changed the account this month',
    account: '个人',
    asked: [[wechat, '已绑定']],
    special: [
      ['这个账号已经实名认证过吗？', '认证过'],
      ['最近 30 天内修改过实名信息吗？', '修改过'],
    ],
    title: '现在还不能认证，有 2 个原因',
    action: { link: '变更个人实名信息' },
    sees: ['等满 30 天再修改', '无法解除'],
  },
  {
    name: 'a child',
    account: '个人',
    facts: { birth_date: '2015-01-01' },
    asked: [],
    title: '未满 14 周岁，不能自助认证',
    action: { link: '在线客服' },
    sees: ['请由监护人联系在线客服'],
  },
  {
    name: 'a sub-account that the main account has made',
    account: '个人',
    asked: [[wechat, '已绑定']],
    special: [['这是一个子账号吗？', '是，由主账号创建']],
    title: '这个子账号不需要认证：主账号创建的子账号继承主账号的实名信息',
    action: { button: '修改回答' },
    step: 'situation',
    sees: ['直接使用子账号即可'],
  },
  {
    name: 'an account that is to be linked to a main account',
    account: '个人',
    asked: [[wechat, '已绑定']],
    special: [['这是一个子账号吗？', '是，要关联到主账号']],
    title: '最快：微信扫码，现在就能完成',
    action: { button: '使用微信扫码' },
    step: 'fields',
    sees: ['关联'],
  },
  {
    name: 'an enterprise about which nothing is known',
    account: '企业',
    asked: [
      [account, '不确定'],
      [legalPerson, '不确定'],
      [bank, '不确定'],
    ],
    title: '最有希望：微信公众平台',
    action: { button: '有' },
    step: 'recommendation',
    sees: ['确认这一点，就能确定'],
  },
  {
    name: 'a law firm with a bank account',
    account: '企业',
    asked: [
      [account, '没有'],
      [legalPerson, '可以'],
      [legalWechat, '已绑定'],
    ],
    special: [
      ['统一社会信用代码以什么开头？', '其他'],
      [bank, '有'],
    ],
    title: '最快：腾讯云充值，最晚 12月2日（周三）完成',
    action: { button: '使用腾讯云充值' },
    step: 'fields',
    sees: [],
  },
  {
    name: 'an enterprise whose legal person is away',
    account: '企业',
    asked: [
      [account, '没有'],
      [legalPerson, '不可以'],
      [bank, '有'],
    ],
    title: '最快：腾讯云充值，最晚 12月2日（周三）完成',
    action: { button: '使用腾讯云充值' },
    step: 'fields',
    sees: ['3 种方式现在不能用'],
  },
  {
    name: 'an enterprise without anything',
    account: '企业',
    asked: [
      [account, '没有'],
      [legalPerson, '不可以'],
      [bank, '没有'],
    ],
    title: '按目前的情况，还没有可用的方式',
    action: { button: '修改回答' },
    step: 'situation',
    sees: ['每种方式需要什么'],
  },
];
