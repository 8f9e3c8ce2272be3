import { type ComposedMessage, composeMessage } from '../compose/compose-message.ts';
import { createMessageContext } from '../compose/values/message-context.ts';
import { claimNextNotificationBundle, sendNotificationBundle } from './deliver-bundle.ts';
import type {
  FinalNotificationDeliveryResult,
  HeldNotificationDeliveryResult,
  NotificationSendContext,
  SendNotificationDeps,
} from './delivery-result.ts';
import { decideDispatch } from './dispatch.ts';
import { countEmergencyInFlood } from './emergency-floods.ts';
import { selectHighestBudgetNotification, sendToMessageProvider } from './send-to-provider.ts';

/** Sends a notification to the recipient's address, alone or together with the others of its bundle. */
export async function sendToAddress(
  address: string,
  context: NotificationSendContext,
  ports: SendNotificationDeps,
): Promise<FinalNotificationDeliveryResult | HeldNotificationDeliveryResult> {
  const { alert, ticket, directory } = context;
  const send = (message: ComposedMessage) =>
    sendToMessageProvider(message, address, context, ports);
  const directoryAt = { directory, now: ports.now() };
  const dispatch = await decideDispatch(alert, ticket, directoryAt, ports);
  if (dispatch.kind === 'grouped') {
    const { group } = dispatch;
    if (group.kind === 'emergency')
      await countEmergencyInFlood(alert, ticket, directoryAt, ports.floods);
    const turn = await claimNextNotificationBundle(group, alert, directoryAt, ports);
    if (turn.kind === 'waits') return { heldUntil: turn.until };
    const sending = { first: { alert, ticket }, group, others: turn.others, claim: turn.claim };
    const countedAs = selectHighestBudgetNotification(
      [alert, ...turn.others.map((one) => one.alert)],
      directoryAt,
    );
    const sendAll = (message: ComposedMessage) =>
      sendToMessageProvider(
        message,
        address,
        { ...context, ...(countedAs && { countedAs }) },
        ports,
      );
    return sendNotificationBundle(sending, address, directory, { ...ports, send: sendAll });
  }
  try {
    const result = await send(
      composeMessage(
        alert,
        ticket,
        await createMessageContext(alert, { ticket, address }, directory, ports),
      ),
    );
    if ('heldUntil' in result) await dispatch.giveBack(); // sending it later counts again
    return result;
  } catch (error) {
    await dispatch.giveBack(); // the retry counts again
    throw error;
  }
}
