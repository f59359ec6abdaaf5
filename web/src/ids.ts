// Made from core/rules by `npm run build`; do not edit.

export type AccountType =
  | 'personal'
  | 'enterprise';

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
  | 'identity_used_up'
  | 'changed_recently'
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
  | 'enterprise_region'
  | 'sub_account'
  | 'identity_used_up'
  | 'already_verified'
  | 'changed_recently';

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

/** What is said when nothing could be loaded; who is offline cannot fetch it then. */
export const failureWords: Readonly<Record<Locale, { failed: string; retry: string }>> = {
  "zh-CN": {
    "failed": "认证向导没有加载成功。请检查网络后重试；如果仍然失败，请更换浏览器。",
    "retry": "重试"
  },
  "en": {
    "failed": "The verification wizard did not load. Check the network and try again; if it still fails, use another browser.",
    "retry": "Try again"
  },
  "zh-HK": {
    "failed": "認證精靈沒有載入成功。請檢查網絡後重試；如果仍然失敗，請更換瀏覽器。",
    "retry": "重試"
  },
  "zh-TW": {
    "failed": "認證精靈沒有載入成功。請檢查網路後重試；如果仍然失敗，請更換瀏覽器。",
    "retry": "重試"
  }
};
