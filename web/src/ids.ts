// Made from core/rules by `npm run build`; do not edit.

export type MethodId =
  | 'personal.wechat_scan'
  | 'personal.face'
  | 'personal.qq_scan'
  | 'enterprise.wechat_official_account'
  | 'enterprise.legal_person_wechat_scan'
  | 'enterprise.legal_person_face'
  | 'enterprise.top_up'
  | 'enterprise.bank_transfer';

export type FieldId =
  | 'name'
  | 'id_number'
  | 'mobile'
  | 'enterprise_name'
  | 'credit_code'
  | 'legal_person_name'
  | 'legal_person_id_number'
  | 'contact_name'
  | 'contact_id_number'
  | 'contact_mobile'
  | 'sms_code'
  | 'address'
  | 'industry'
  | 'organization_code'
  | 'registration_number'
  | 'licence_term'
  | 'licence_issue_date'
  | 'corporate_account'
  | 'account_name'
  | 'bank_name'
  | 'bank_region'
  | 'bank_branch'
  | 'cnaps_code'
  | 'transfer_amount';

export type FactId =
  | 'account_type'
  | 'region'
  | 'wechat_bank_card_bound'
  | 'qq_bank_card_bound'
  | 'camera_or_phone'
  | 'official_account_verified'
  | 'legal_person_available'
  | 'legal_person_wechat_bank_card_bound'
  | 'corporate_bank_account'
  | 'documents_complete'
  | 'licence_kind'
  | 'verified_accounts_with_identity'
  | 'already_verified'
  | 'last_change_date'
  | 'sub_account'
  | 'birth_date';

export type QuestionId =
  | 'account_type'
  | 'wechat_bank_card_bound'
  | 'camera_or_phone'
  | 'qq_bank_card_bound'
  | 'legal_person_available'
  | 'legal_person_wechat_bank_card_bound'
  | 'official_account_verified'
  | 'corporate_bank_account'
  | 'licence_kind'
  | 'documents_complete'
  | 'region'
  | 'sub_account';

export const locales = ['zh-CN', 'en', 'zh-HK', 'zh-TW'] as const;
export type Locale = (typeof locales)[number];

/** The language that stands for a tag which is none of ours. */
export const localeAliases: Readonly<Record<string, Locale>> = {
  'zh': 'zh-CN',
  'zh-Hant': 'zh-TW',
  'zh-HK': 'zh-TW',
  'zh-TW': 'zh-HK',
  'zh-MO': 'zh-HK',
  'zh-Hant-HK': 'zh-HK',
  'zh-Hant-MO': 'zh-HK'
};

/** The language whose texts are part of the wasm. */
export const builtInLocale: Locale = 'zh-CN';
