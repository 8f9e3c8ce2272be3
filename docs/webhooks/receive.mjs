import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';

// only for the local run, whose clock starts in 2021
const clock = 'http://localhost:3000/local/clock';
const useClockOfLocalRun = async () => {
  const reply = await fetch(clock, { headers: { accept: 'application/json' } });
  const now = Date.parse((await reply.json()).now);
  Date.now = () => now;
};

const webhook = new Webhook(process.env.SECRET);
const seen = new Set();

createServer(async (request, reply) => {
  const body = await text(request);
  await useClockOfLocalRun();
  try {
    webhook.verify(body, request.headers);
  } catch {
    reply.writeHead(403).end();
    return;
  }
  reply.writeHead(204).end();
  const id = request.headers['webhook-id'];
  if (seen.has(id)) return;
  seen.add(id);
  console.log(body);
}).listen(4000, '127.0.0.1');
