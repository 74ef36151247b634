import { addressOf } from './address.js';
import { h } from './dom.js';
import { counted, dateOf, kindName, severities, told } from './words.js';

/** Developments as a list: the keyboard's and the screen reader's way through the chart above it. */
export const eventList = (events, { entity }) =>
  h('ol', { class: 'events' }, ...events.map((event) => eventItem(event, entity)));

const eventItem = (event, nameOf) =>
  h(
    'li',
    { class: `event severity-${event.severity}`, id: `event-${event.position}` },
    h('time', { datetime: event.at }, dateOf(event)),
    h(
      'div',
      {},
      h(
        'a',
        { class: 'title', href: addressOf('/development', new URLSearchParams({ id: event.id })) },
        told(event),
      ),
      h(
        'p',
        { class: 'facts' },
        h('span', { class: 'badge' }, kindName(event.kind)),
        h('span', { class: `badge severity severity-${event.severity}` }, severities[event.severity]),
        h('span', {}, event.entities.map((id) => nameOf.get(id) ?? id).join(', ')),
        event.articles > 0 &&
          h(
            'span',
            {},
            `${counted(event.articles, 'article')}, ${event.languages.join(' ')}: ${event.outlets.join(', ')}`,
          ),
        event.source === 'history' && h('span', {}, 'known history'),
      ),
    ),
  );
