// Part of the service worker (build/web-app.ts): says that there is something new, and opens the inbox. What it is about
// is never in the message; whoever picks up the telephone learns nothing.
(function () {
  var words = {
    da: 'Der er noget nyt til dig.',
    en: 'There is something new for you.',
    uk: 'Для тебе є щось нове.',
  };

  function localeOf(data) {
    try {
      return data.json().locale;
    } catch {
      return 'da';
    }
  }

  self.addEventListener('push', function (event) {
    var locale = event.data ? localeOf(event.data) : 'da';
    event.waitUntil(
      self.registration.showNotification('Mikrosprint', {
        body: words[locale] || words.da,
        lang: words[locale] ? locale : 'da',
        // A newer one takes the place of the one that nobody has looked at.
        tag: 'news',
        icon: '/icons/icon-192.png',
        badge: '/icons/icon-192.png',
      }),
    );
  });

  // A page in the middle of a level is left alone.
  function isFree(client) {
    return !new URL(client.url).pathname.startsWith('/play/');
  }

  self.addEventListener('notificationclick', function (event) {
    event.notification.close();
    event.waitUntil(
      self.clients.matchAll({ type: 'window' }).then(function (open) {
        var page = open.find(isFree);
        if (!page) return self.clients.openWindow('/inbox');
        return page.focus().then(function () {
          return page.navigate('/inbox');
        });
      }),
    );
  });
})();
