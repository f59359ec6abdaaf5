// The peers: schema libraries check whole submissions, validators check single texts.

import Ajv from 'ajv';
import IdValidator from 'id-validator';
import idValidatorAreas from 'id-validator/src/GB2260.js';
import idcard from 'idcard';
import * as v from 'valibot';
import validator from 'validator';
import { z } from 'zod';
import { patternOf, patterns } from './patterns.mjs';
import { kindOf } from './samples.mjs';

/** `make` turns the kind of a field into a library's schema. */
function shapeOf(ids, make) {
  return Object.fromEntries(ids.map((id) => [id, make(patternOf(kindOf(id)))]));
}

/** Each peer has `accepts(fields)`. All of them report every wrong field, as a form needs it. */
export function schemaPeers(ids) {
  const ajv = new Ajv({ allErrors: true }).compile({
    type: 'object',
    required: ids,
    properties: shapeOf(ids, (pattern) => ({ type: 'string', pattern: pattern.source })),
  });
  const zod = z.object(shapeOf(ids, (pattern) => z.string().regex(pattern)));
  const valibot = v.object(shapeOf(ids, (pattern) => v.pipe(v.string(), v.regex(pattern))));
  return [
    { name: 'ajv, compiled', package: 'ajv', accepts: (fields) => ajv(fields) },
    {
      name: 'valibot',
      package: 'valibot',
      accepts: (fields) => v.safeParse(valibot, fields).success,
    },
    { name: 'zod', package: 'zod', accepts: (fields) => zod.safeParse(fields).success },
  ];
}

const idValidator = new IdValidator(idValidatorAreas);

/**
 * This library caches its answers. The cache is cleared, so that it checks each text again like the
 * others.
 */
function idValidatorAccepts(text) {
  idValidator.cache = {};
  return idValidator.isValid(text);
}

/** Validators for one text of a kind. */
export const textPeers = [
  { name: 'id-validator', package: 'id-validator', kind: 'id_number', accepts: idValidatorAccepts },
  { name: 'idcard', package: 'idcard', kind: 'id_number', accepts: (text) => idcard.verify(text) },
  {
    name: 'validator, isIdentityCard',
    package: 'validator',
    kind: 'id_number',
    accepts: (text) => validator.isIdentityCard(text, 'zh-CN'),
  },
  {
    name: 'validator, isMobilePhone',
    package: 'validator',
    kind: 'mobile',
    accepts: (text) => validator.isMobilePhone(text, 'zh-CN'),
  },
  ...Object.entries(patterns).map(([kind, pattern]) => ({
    name: 'the usual pattern (ajv, valibot, zod)',
    kind,
    accepts: (text) => pattern.test(text),
  })),
];
