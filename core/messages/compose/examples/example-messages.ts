import { findCustomText } from '../../../directory/model/custom-text.ts';
import type { Directory } from '../../../directory/model/directory.ts';
import { getOrganization } from '../../../directory/model/organization/organization.ts';
import { findUnitInForce } from '../../../directory/model/organization/unit.ts';
import { getService } from '../../../directory/model/services/service.ts';
import { findTopic } from '../../../directory/model/services/topic.ts';
import type { TicketStatus } from '../../../ticket/model/lifecycle.ts';
import { groupedMessageKinds } from '../../grouped-message-kinds.ts';
import { MessageAudience } from '../../kinds/audiences.ts';
import { secondExampleTicketCode } from '../../kinds/example-values.ts';
import type { ExampleData } from '../../kinds/grouped/grouped-message.ts';
import type { StaffLabel } from '../../kinds/message-texts.ts';
import { Lang } from '../../lang.ts';
import { type MessageKind, messageKinds, type NotificationSubject } from '../../message-kinds.ts';
import type { NotificationChannel } from '../../notification.ts';
import { type ComposedMessage, composeMessage } from '../compose-message.ts';
import {
  findChatTexts,
  type MessageTemplate,
  selectMessageTemplate,
} from '../message-templates.ts';
import { defaultPortalUrl } from '../sms/sms-templates.ts';
import type { MessageContext } from '../values/message-values.ts';
import { createExampleTicket } from './example-ticket.ts';

/** Example of one kind of message, with the text that a recipient would read in each channel. */
export type ExampleMessage = {
  /** Key of the message's template, or of the kind of message if it is about several tickets. */
  key: string;
  audience: MessageAudience;
  /** When the message is sent. */
  description: StaffLabel;
  lang: Lang;
  messages: readonly ComposedMessage[];
};

export type ExampleOptions = {
  now: Date;
  /** Lead unit of the example ticket. Defaults to the unit of a commune. */
  unit?: string | undefined;
  portalUrl?: string;
};

const toExampleData = (
  directory: Directory,
  { now, unit, portalUrl = defaultPortalUrl }: ExampleOptions,
): ExampleData => {
  const example = createExampleTicket(directory, now, unit);
  const { ticket } = example;
  const other = findUnitInForce(directory, 'SO_YT', now) ?? example.unit;
  const context: MessageContext = {
    unit: example.unit,
    serviceName: getService(directory, ticket.service, now).short,
    topicName: findTopic(directory, ticket.topic, now)?.name,
    areaName: ticket.areaName,
    named: unit === undefined ? other : example.unit,
    organization: getOrganization(directory, now),
    ...{ portalUrl, now },
    ...{ pin: '246810', linkToken: 'Zk3mQ9xW2rT7vB5nLp', oneTimeCode: '135790' },
    others: [{ code: secondExampleTicketCode, pin: '112358' }],
  };
  return { ticket, context, directory, now };
};

type ExampleKind = {
  kind: MessageKind;
  subject: NotificationSubject;
  lang: Lang;
  status: TicketStatus;
};

/** Returns the channels for which the message has different texts. */
const listChannels = ({ subject, lang, status }: ExampleKind): NotificationChannel[] => {
  const { sms, mail } = selectMessageTemplate(subject, { lang, status });
  return [
    ...(sms ? (['sms'] as const) : []),
    ...(mail ? (['email'] as const) : []),
    ...(findChatTexts(subject, { status }) ? (['zalo'] as const) : []),
  ];
};

const composeExample = (
  example: ExampleKind,
  { ticket, context, directory, now }: ExampleData,
  text?: string,
): ExampleMessage => {
  const { kind, subject, lang, status } = example;
  const own = { ...ticket, lang, status };
  const template = selectMessageTemplate(subject, own);
  const wording = text ?? findCustomText(directory, template, now);
  const messages = listChannels(example).map((channel) =>
    composeMessage(
      {
        ...{ code: own.code, key: 'example', channel, subject, assignment: own.assignment },
        to: { kind: 'citizen' },
        ...{ requestedAt: now, status: 'requested' as const },
      },
      own,
      { ...context, wording },
    ),
  );
  const { audience, description } = kind;
  return { key: template.key, audience, description, lang, messages };
};

/** Returns the examples of all kinds of messages, by audience. */
const listExampleKinds = (): ExampleKind[] => {
  const byAudience = Map.groupBy<MessageAudience, MessageKind>(messageKinds, (one) => one.audience);
  return MessageAudience.options
    .flatMap((audience) => byAudience.get(audience) ?? [])
    .flatMap((kind) =>
      (kind.to === 'citizen' ? Lang.options : (['vi'] as const)).flatMap((lang) =>
        kind.examples.map(({ subject, status = 'in-progress' }) => ({
          kind,
          subject,
          lang,
          status,
        })),
      ),
    );
};

/**
 * Returns an example of every message that the hotline sends, in each language and channel. Examples are composed like real
 * messages, from an invented ticket and the current directory.
 */
export function composeExampleMessages(
  directory: Directory,
  options: ExampleOptions,
): ExampleMessage[] {
  const data = toExampleData(directory, options);
  return [
    ...listExampleKinds().map((kind) => composeExample(kind, data)),
    ...groupedMessageKinds.map(({ key, audience, description, composeExamples }) => ({
      ...{ key, audience, description, lang: 'vi' as const },
      messages: composeExamples(data),
    })),
  ];
}

/** Returns the example SMS for a template, with the given text in place of the template's current text. */
export function composeExampleSmsWithText(
  text: string,
  { key, lang }: Pick<MessageTemplate, 'key' | 'lang'>,
  directory: Directory,
  options: ExampleOptions,
): ComposedMessage | undefined {
  const data = toExampleData(directory, options);
  const kind = listExampleKinds().find(
    (one) => one.lang === lang && selectMessageTemplate(one.subject, one).key === key,
  );
  return kind && composeExample(kind, data, text).messages.find(({ kind: of }) => of === 'sms');
}
