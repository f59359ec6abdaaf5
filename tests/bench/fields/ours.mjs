// Our checks as tasks to time.

import { flatSubmissionTasks } from '../flat.mjs';

/** `core` is the result of `loadCore`, `border` the module that it uses (border.mjs). */
export async function ourSubmissionTasks(core, border, submissions, now) {
  const inputs = submissions.map(({ method, fields }) => ({ method, fields, now }));
  const requests = inputs.map((input) =>
    border.encode('check', { ...input, facts: {}, locale: 'zh-CN' }),
  );
  return [
    ...(await flatSubmissionTasks(core, submissions, now)),
    {
      name: 'verify-wizard, JSON text in and out',
      items: requests,
      run: (request) => border.call('check', request),
    },
    { name: 'verify-wizard, objects in and out', items: inputs, run: (input) => core.check(input) },
  ];
}

export function ourTextTasks(core, border, kind, texts, now) {
  const inputs = texts.map((text) => ({ field: kind, text, now }));
  const requests = inputs.map((input) =>
    border.encode('checkField', { ...input, locale: 'zh-CN' }),
  );
  return [
    {
      name: 'verify-wizard, JSON text in and out',
      items: requests,
      run: (request) => border.call('checkField', request),
    },
    {
      name: 'verify-wizard, objects in and out',
      items: inputs,
      run: (input) => core.checkField(input),
    },
  ];
}
