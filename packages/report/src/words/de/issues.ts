import type { IssueWords } from '../issue-words.ts';

export const issues: IssueWords = {
  sentence: (expected, received) => `erwartet wurde ${expected}, angegeben ${received}`,
  phrases: {
    'a date-time with an offset, such as {}': 'ein Zeitpunkt mit Abstand zu UTC, etwa {}',
    'a date-time with an offset, not before {}': 'ein Zeitpunkt mit Abstand zu UTC, nicht vor {}',
    'a date or a date-time with an offset': 'ein Tag oder ein Zeitpunkt mit Abstand zu UTC',
    'the instant to judge at: {}': 'der Zeitpunkt der Bewertung: {}',
    'the platform, such as {}': 'die Plattform, etwa {}',
    'the role, such as {}': 'die Rolle, etwa {}',
    'a snapshot (a JSON object)': 'ein Snapshot (ein JSON-Objekt)',
    'a text': 'ein Text',
    'a text that is not empty': 'ein Text, der nicht leer ist',
    'a number': 'eine Zahl',
    'a number, a decimal text such as {}, or an object with `value`':
      'eine Zahl, eine Dezimalzahl als Text wie {} oder ein Objekt mit `value`',
    'a decimal number with at most 15 digits': 'eine Dezimalzahl mit höchstens 15 Ziffern',
    'true or false': 'true oder false',
    'a list': 'eine Liste',
    'a list of {}': 'eine Liste mit {}',
    'an object': 'ein Objekt',
    nothing: 'nichts',
    'a number too large to be exact': 'eine Zahl, die zu groß ist, um genau zu sein',
    'a currency code such as {}': 'ein Währungskürzel wie {}',
    'a decimal text such as {}': 'eine Dezimalzahl mit Punkt, etwa {}',
    'an offset such as {}': 'ein Abstand zu UTC wie {}',
    'a period such as {}, {} or {}': 'ein Zeitraum wie {}, {} oder {}',
    'a day such as {}': 'ein Tag wie {}',
    'a length of time such as {}': 'eine Dauer wie {}',
    'an id such as {}': 'eine id wie {}',
    'at most {} levels of nesting': 'höchstens {} Ebenen',
    'at most {} characters': 'ein Text von höchstens {} Zeichen',
    'at most {}': 'eine Zahl bis {}',
    'more than {}': 'mehr als {}',
    'an object without {}': 'ein Objekt ohne {}',
    'a snapshot needs five': 'ein Snapshot braucht fünf',
    'more than 0, since the numerator is': 'mehr als 0, weil der Zähler es ist',
    'a numerator of at most the denominator': 'ein Zähler, der nicht größer als der Nenner ist',
    '`value`, or `numerator` and `denominator`': '`value` oder `numerator` und `denominator`',
    'a list of suppressions': 'eine Liste von Ausnahmen',
    'an object with `rule` and `reason`': 'ein Objekt mit `rule` und `reason`',
    'a date such as {}, or a date-time with an offset':
      'ein Tag wie {}, oder ein Zeitpunkt mit Abstand zu UTC',
    'the id of the account that it holds for': 'die id des Kontos, für das sie gilt',
    '`rule` and a `reason` that is not empty': '`rule` und ein `reason`, der nicht leer ist',
    'the id of an item that the action can change': 'die id eines Eintrags, den die Maßnahme ändern kann',
    'a metric of the ruleset': 'eine Messgröße des Regelsatzes',
    'an action of the ruleset': 'eine Handlung des Regelsatzes',
    '{}, which the ruleset {} is for': '{}, wofür der Regelsatz {} gilt',
    'a number from {} to {} (a share, not percent)': 'eine Zahl von {} bis {} (ein Anteil, keine Prozent)',
    'a number of {} or more (a share, not percent)': 'eine Zahl ab {} (ein Anteil, keine Prozent)',
    'a number from {} to {} for {}': 'für {2} eine Zahl von {0} bis {1}',
    'a number of {} or more for {}': 'für {1} eine Zahl ab {0}',
    'a number from {} to {}': 'eine Zahl von {} bis {}',
    'a number of {} or more': 'eine Zahl ab {}',
    'one of {} for {}': 'für {1} eines von {0}',
    'one of {}': 'eines von {}',
    'add a time and an offset: {}': 'ergänzen Sie Uhrzeit und Abstand zu UTC: {}',
    'add the offset, such as Z or {}': 'ergänzen Sie den Abstand zu UTC, etwa Z oder {}',
    'check that the day and the time exist': 'prüfen Sie, ob es den Tag und die Uhrzeit gibt',
    'did you mean {}?': 'meinten Sie {}?',
    'known: {}': 'bekannt sind: {}',
    '{} or more': '{} oder mehr',
    '{} or {}': '{} oder {}',
  },
  sentences: {
    'a cell that starts with " is not closed; the file may be cut off':
      'eine Zelle, die mit " beginnt, wird nicht geschlossen; vielleicht ist die Datei abgeschnitten',
    'this line cannot be read as a row of the table':
      'diese Zeile lässt sich nicht als Zeile der Tabelle lesen',
    'no header of a known export in the first {} lines':
      'keine Kopfzeile eines bekannten Exports in den ersten {} Zeilen',
    'no header of {} in the first {} lines': 'keine Kopfzeile von {} in den ersten {} Zeilen',
    'the JSON ends too early; the file may be cut off':
      'das JSON endet zu früh; vielleicht ist die Datei abgeschnitten',
    'this is not JSON from here on': 'ab hier ist das kein JSON',
    'expected an export, got nothing: the file is empty':
      'erwartet wurde ein Export, angegeben nichts: die Datei ist leer',
    '{} serves {}': '{} gilt für {}',
    'expected an object or a list; known are {}':
      'erwartet wurden ein Objekt oder eine Liste; bekannt sind {}',
    'this is not the shape of a known export; known are {}':
      'so sieht kein bekannter Export aus; bekannt sind {}',
    'this is an export for {}, not for {}': 'das ist ein Export für {}, nicht für {}',
    '{} reads a table (CSV), and this is JSON': '{} liest eine Tabelle (CSV), und das ist JSON',
    '{} reads JSON, and this is a table': '{} liest JSON, und das ist eine Tabelle',
    'the file holds a value that no snapshot can hold':
      'die Datei enthält einen Wert, den kein Snapshot enthalten kann',
    'expected one of the marketplaces in this file: {}':
      'erwartet wurde einer der Marktplätze in dieser Datei: {}',
    'expected one of the programmes in this file: {}':
      'erwartet wurde eines der Programme in dieser Datei: {}',
    'expected one of the sites in this file: {}': 'erwartet wurde eine der Länderseiten in dieser Datei: {}',
    'the columns change here; give what begins here as a file of its own':
      'hier ändern sich die Spalten; geben Sie, was hier beginnt, als eigene Datei',
    'this file names nothing to choose from; import it without a part':
      'diese Datei nennt nichts, woraus sich wählen ließe; lesen Sie sie ohne Teil ein',
    'expected one of the metrics in this file: {}': 'erwartet wurde eine der Messgrößen in dieser Datei: {}',
    '{} has no parts to choose from; these have: {}': '{} hat keine Teile zur Auswahl; Teile haben: {}',
    'expected the name of the metric, which is only in the address it came from: put {} around the answer':
      'erwartet wurde der Name der Messgröße, der nur in der Adresse der Antwort steht: setzen Sie {} um die Antwort',
    'line {}, {}': 'Zeile {}, {}',
    'line {}': 'Zeile {}',
    'the dispute': 'der Streitfall',
    'Amazon seller performance report (GET_V2_SELLER_PERFORMANCE_REPORT)':
      'Amazons Bericht zur Verkäuferleistung (GET_V2_SELLER_PERFORMANCE_REPORT)',
    'eBay seller standards profile (Analytics API)': 'Profil der Verkäuferstandards von eBay (Analytics API)',
    'Mercado Libre seller reputation (GET /users/{id}, GET /global/users/seller_reputation)':
      'Ansehen des Verkäufers bei Mercado Libre (GET /users/{id}, GET /global/users/seller_reputation)',
    'Stripe disputes (API list, object or event)':
      'Streitfälle von Stripe (Liste, Objekt oder Ereignis der API)',
    'Shopify Payments disputes (GraphQL, REST or webhook)':
      'Streitfälle von Shopify Payments (GraphQL, REST oder Webhook)',
    'AliExpress disputes (aliexpress.issue.issuelist.get)':
      'Streitfälle von AliExpress (aliexpress.issue.issuelist.get)',
    'Shopee shop performance (get_shop_performance)': 'Leistung des Shops bei Shopee (get_shop_performance)',
    'Walmart seller performance summaries (Insights API)':
      'Leistungsübersichten für Verkäufer von Walmart (Insights API)',
    'AliExpress orders (browser extensions, privacy export as CSV)':
      'Bestellungen bei AliExpress (Browser-Erweiterungen, Datenschutz-Export als CSV)',
    'Amazon order history (privacy export, Retail.OrderHistory or Order History)':
      'Bestellverlauf bei Amazon (Datenschutz-Export, Retail.OrderHistory oder Order History)',
    'eBay orders report (Seller Hub CSV)': 'Bestellbericht von eBay (Seller Hub, CSV)',
    'Etsy sold orders (EtsySoldOrders CSV)': 'Verkaufte Bestellungen bei Etsy (EtsySoldOrders, CSV)',
  },
};
