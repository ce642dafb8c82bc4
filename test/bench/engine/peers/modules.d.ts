/** Of the peers that bring no types (or none that resolve), what the benchmark uses. */
declare module 'json-logic-js' {
  const jsonLogic: { apply(rule: object, data: object): unknown };
  export default jsonLogic;
}
