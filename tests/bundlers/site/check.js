// Asks the rules for something that needs each of their files.

export async function ask(core) {
  const { verdict } = core.checkField({ field: 'id_number', text: '11010519491231002X' });
  const { fields } = core.describe();
  const flat = await core.flat();
  flat.setFacts({ account_type: 'personal' });
  flat.recommend();
  const [explanation] = await core.explain({ text: '扫完码白屏' });
  return [verdict, fields.length > 0, flat.count, explanation.id].join(' ');
}

/** What `ask` answers. */
export const answer = 'ok true 3 page.blank_after_wechat';
