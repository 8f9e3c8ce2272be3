import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { isFromHotline } from './signature.mjs';

const clock = 'http://localhost:3000/local/clock';
const clockOfTheRun = async () => {
  const reply = await fetch(clock, { headers: { accept: 'application/json' } });
  return Date.parse((await reply.json()).now) / 1000; // in production: Date.now() / 1000
};
const seen = new Set();

createServer(async (request, reply) => {
  const body = await text(request);
  const { 'x-1022-signature': signature, 'x-1022-event-id': id } = request.headers;
  const isOurs = isFromHotline(process.env.SECRET, signature, body, await clockOfTheRun());
  reply.writeHead(isOurs ? 204 : 403).end();
  if (!isOurs || seen.has(id)) return;
  seen.add(id);
  console.log(body);
}).listen(4000, '127.0.0.1');
