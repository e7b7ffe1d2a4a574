// What a rule is. A rule looks at one presentation and yields a line for every miss.

export const MUST = "MUST";
export const SHOULD = "SHOULD";

/**
 * A named check.
 *
 * @param id the clause it comes from: "Apple 9.14" is the HLS authoring specification for Apple
 *     devices (2025-05), "RFC 8216 4.3.3" the HLS RFC, "DASH-IF 3.10.3" the interoperability
 *     points, "CMAF 7.3.2" ISO/IEC 23000-19, "ISO 14496-12 8.16" the file format
 * @param level MUST or SHOULD
 * @param says what holds when it is met
 * @param misses generator of lines, each saying where and what
 * @param applies whether the presentation has what the rule is about
 */
export function rule(id, level, says, misses, applies = () => true) {
  return { id, level, says, misses, applies };
}

/** Groups of `items` by what `key` says of each, in order of first appearance. */
export function groupBy(items, key) {
  const groups = new Map();
  for (const item of items) {
    const name = key(item);
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(item);
  }
  return groups;
}

/** Runs a rule; a reader's refusal is a miss like any other. */
export function run(rule, presentation) {
  if (!rule.applies(presentation)) return { applies: false, misses: [] };
  const misses = [];
  try {
    for (const miss of rule.misses(presentation)) misses.push(miss);
  } catch (error) {
    misses.push(`cannot be read: ${error.message}`);
  }
  return { applies: true, misses };
}
