// One regular expression for each kind of field, as forms commonly use them to test the shape of a
// text. All three schema libraries get the same expressions.

export const patterns = {
  name: /^[\u4e00-\u9fa5·]{2,20}$/,
  id_number: /^[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/,
  mobile: /^1[3-9]\d{9}$/,
  credit_code: /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/,
  enterprise_name: /^[\u4e00-\u9fa5（）()]{4,50}$/,
};

export function patternOf(kind) {
  if (patterns[kind]) return patterns[kind];
  throw new Error(
    `The benchmark has no pattern for fields of kind ${kind}. Add it to patterns.mjs.`,
  );
}
