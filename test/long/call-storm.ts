import { callAtRandom, wrongsOf } from '../lib/contact-center/flows/random-call.ts';

const count = Number(process.argv[2] ?? 10_000);

const ends = new Map<string, number>();
const wrongs: string[] = [];
for (let seed = 1; seed <= count; seed += 1) {
  const call = await callAtRandom(seed);
  ends.set(call.end.kind, (ends.get(call.end.kind) ?? 0) + 1);
  wrongs.push(...wrongsOf(call).map((wrong) => `call ${seed}: ${wrong}`));
}
console.log([...ends].map(([kind, calls]) => `${String(calls).padStart(7)}  ${kind}`).join('\n'));
console.log(wrongs.length === 0 ? `${count} calls, none lost` : wrongs.join('\n'));
process.exitCode = wrongs.length === 0 ? 0 : 1;
