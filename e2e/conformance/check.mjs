#!/usr/bin/env node
// Checks every presentation of a release against the rules of HLS, DASH and CMAF.
//   node e2e/conformance/check.mjs release/site            what is missed
//   node e2e/conformance/check.mjs release/site --all      every rule, met or not
//   node e2e/conformance/check.mjs release/site --json     the same for programs
// FFPROBE names the ffprobe to look into the pictures with; without it those rules are not tried.
// Ends with 1 when a MUST is missed, with 2 when there is nothing to check.
import { presentations } from "./read.mjs";
import { run } from "./rule.mjs";
import cmaf from "./rules/cmaf.mjs";
import dash from "./rules/dash.mjs";
import ladder from "./rules/ladder.mjs";
import decoded from "./rules/decoded.mjs";
import playlists from "./rules/playlists.mjs";
import soundAndText from "./rules/sound-and-text.mjs";

const RULES = [...ladder, ...soundAndText, ...playlists, ...dash, ...cmaf, ...decoded];
const SHOWN = 5;

const [folder, ...options] = process.argv.slice(2);
if (!folder) {
  console.error("usage: check.mjs FOLDER [--all | --json]");
  process.exit(2);
}

const results = [];
for (const presentation of presentations(folder)) {
  for (const rule of RULES) {
    const { id, level, says } = rule;
    results.push({ presentation: presentation.name, id, level, says, ...run(rule, presentation) });
  }
}
if (results.length === 0) {
  console.error(`no multivariant playlist in ${folder}`);
  process.exit(2);
}

const missed = (level) => results.filter((r) => r.level === level && r.misses.length > 0);
if (options.includes("--json")) {
  console.log(JSON.stringify(results, null, 1));
} else {
  for (const result of results) {
    const state = !result.applies ? "  -  " : result.misses.length > 0 ? "MISS " : " ok  ";
    if (result.misses.length > 0 || options.includes("--all")) {
      console.log(`${state} ${result.level.padEnd(6)} ${result.id}: ${result.says} [${result.presentation}]`);
      for (const miss of result.misses.slice(0, SHOWN)) console.log(`         ${miss}`);
      if (result.misses.length > SHOWN) console.log(`         and ${result.misses.length - SHOWN} more`);
    }
  }
  const count = new Set(results.map((r) => r.presentation)).size;
  const applied = results.filter((r) => r.applies).length;
  console.log(
    `${count} presentations, ${RULES.length} rules, ${applied} checks: ` +
      `${missed("MUST").length} MUST and ${missed("SHOULD").length} SHOULD missed`,
  );
}
process.exitCode = missed("MUST").length > 0 ? 1 : 0;
