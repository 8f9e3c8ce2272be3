#!/usr/bin/env node
// What the guides' commands want of curl, for machines without it; a refusal is a failure, as with its --fail.
const fields = [];
const headers = { accept: '*/*' };
let [method, url] = [undefined, ''];
const wanted = process.argv.slice(2);
const encoded = (field) => {
  const [, name, value] = /^([^=]*)=([\s\S]*)$/.exec(field) ?? [];
  return `${name}=${encodeURIComponent(value)}`;
};
while (wanted.length > 0) {
  const word = wanted.shift();
  if (word === '-s') continue;
  else if (word === '-X') method = wanted.shift();
  else if (word === '-d') fields.push(wanted.shift());
  else if (word === '--data-urlencode') fields.push(encoded(wanted.shift()));
  else if (word === '-H') {
    const [, name, value] = /^([^:]+): ?(.*)$/.exec(wanted.shift()) ?? [];
    headers[name.toLowerCase()] = value;
  } else if (word.startsWith('http')) url = word;
  else throw new Error(`No curl has ${word}`);
}
const isForm = fields.length > 0 && !headers['content-type'];
const reply = await fetch(url, {
  method: method ?? (fields.length > 0 ? 'POST' : 'GET'),
  headers: { ...headers, ...(isForm && { 'content-type': 'application/x-www-form-urlencoded' }) },
  ...(fields.length > 0 && { body: fields.join('&') }),
});
process.stdout.write(await reply.text());
if (!reply.ok) {
  console.error(`${url} answered ${reply.status}`);
  process.exitCode = 22;
}
