/**
 * Puts numbers of the rules into one of their texts, for what the page shows itself: the wizard does
 * this for all its own texts. `{policy.name}` is a number, `{policy.name:type}` the one for an
 * account type, `{policy.name|one|many}` the form of a word that fits it.
 * @param {string} text
 * @param {Record<string, number | string | Record<string, number | string>>} policy
 */
export function withNumbers(text, policy) {
  return text.replace(/\{policy\.(\w+)(?::([\w-]+))?(?:\|([^}]*))?\}/g, (_, name, type, forms) => {
    const entry = policy[name];
    const number = typeof entry === 'object' ? entry[type] : entry;
    const words = typeof forms === 'string' ? forms.split('|') : [];
    return words[Number(number) - 1] ?? words.at(-1) ?? String(number);
  });
}
