// Shows the element's events when they occur, and switches language, theme and provider from
// outside, as a page would.

/** @typedef {import('../src/element.js').VerifyWizard} VerifyWizard */
/** @typedef {import('../src/ids.js').Locale} Locale */
/**
 * @typedef {'language' | 'provider' | 'tencent' | 'theme' | 'auto' | 'light' | 'dark' | 'events'
 *   | 'note' | 'restart'} Label
 */

/** @type {Record<Locale, Record<Label, string>>} */
const texts = {
  'zh-CN': {
    language: '语言',
    provider: '服务商',
    tencent: '腾讯云',
    theme: '主题',
    auto: '自动',
    light: '浅色',
    dark: '深色',
    events: '页面收到的事件',
    note: '提交由本页面接管，不会发送到任何地方。',
    restart: '重新开始',
  },
  'zh-HK': {
    language: '語言',
    provider: '服務商',
    tencent: '騰訊雲',
    theme: '主題',
    auto: '自動',
    light: '淺色',
    dark: '深色',
    events: '頁面收到的事件',
    note: '提交由本頁面接管，不會傳送到任何地方。',
    restart: '重新開始',
  },
  'zh-TW': {
    language: '語言',
    provider: '服務商',
    tencent: '騰訊雲',
    theme: '主題',
    auto: '自動',
    light: '淺色',
    dark: '深色',
    events: '頁面收到的事件',
    note: '提交由本頁面接手，不會傳送到任何地方。',
    restart: '重新開始',
  },
  en: {
    language: 'Language',
    provider: 'Provider',
    tencent: 'Tencent Cloud',
    theme: 'Theme',
    auto: 'Auto',
    light: 'Light',
    dark: 'Dark',
    events: 'Events this page received',
    note: 'This page takes the submission itself; nothing is sent anywhere.',
    restart: 'Start over',
  },
};

const wizard = /** @type {VerifyWizard} */ (document.querySelector('verify-wizard'));
const list = /** @type {HTMLElement} */ (document.querySelector('#events'));

for (const type of /** @type {const} */ ([
  'verify-ready',
  'verify-step',
  'verify-recommendation',
  'verify-issues',
  'verify-submit',
  'verify-state',
  'verify-result',
  'verify-continue',
  'verify-request',
  'verify-error',
])) {
  wizard.addEventListener(type, (event) => {
    show(type, event.detail);
  });
}

/** @type {import('./player.js').Player | undefined} */
let player;

// The player is not needed before the first screen is shown.
void wizard.idle().then(async () => {
  const { Player } = await import('./player.js');
  player = new Player(
    wizard,
    /** @type {HTMLDetailsElement} */ (document.querySelector('#player')),
  );
  player.speak(/** @type {Locale} */ (document.documentElement.lang));
});

document.querySelector('#restart')?.addEventListener('click', () => wizard.reset());

document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  if (target.name === 'locale') speak(/** @type {Locale} */ (target.value));
  if (target.name === 'provider') void changeRules(target.value);
  if (target.name === 'theme') {
    document.documentElement.dataset['theme'] = target.value;
    wizard.setAttribute('theme', target.value);
  }
});

speak('zh-CN');

/** Begins again with the rules of another provider. @param {string} name in dist/rules */
async function changeRules(name) {
  const response = await fetch(new URL(`dist/rules/${name}.json`, import.meta.url));
  wizard.rules = await response.text();
  wizard.reset();
}

/** @param {Locale} locale */
function speak(locale) {
  document.documentElement.lang = locale;
  wizard.locale = locale;
  player?.speak(locale);
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (
    document.querySelectorAll('[data-text]')
  )) {
    element.textContent = texts[locale][/** @type {Label} */ (element.dataset['text'])];
  }
}

/** @param {string} type @param {unknown} detail */
function show(type, detail) {
  const name = document.createElement('b');
  const brief = document.createElement('span');
  const summary = document.createElement('summary');
  const full = document.createElement('pre');
  const details = document.createElement('details');
  const item = document.createElement('li');
  name.textContent = type;
  brief.textContent = JSON.stringify(detail);
  full.textContent = JSON.stringify(detail, null, 2);
  summary.append(name, brief);
  details.append(summary, full);
  details.open = type === 'verify-submit';
  item.className = type;
  item.append(details);
  list.prepend(item);
}
