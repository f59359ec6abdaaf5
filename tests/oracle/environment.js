// Hands the oracle, run as wasm, the number of values that is wanted; a module has no environment
// of its own.
Module['preRun'] = () => {
  const values = process.env['VERIFY_ORACLE_VALUES'];
  if (values) ENV['VERIFY_ORACLE_VALUES'] = values;
};
