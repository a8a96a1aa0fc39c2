// Runs before the first paint, so that nobody in the evening theme sees a white flash. A file of its own because the
// page allows no inline script. The names are those of src/shell/appearance.ts.
(function () {
  var root = document.documentElement;
  function saved(name) {
    try {
      return localStorage.getItem('mikrosprint.' + name);
    } catch {
      return null;
    }
  }
  var theme = saved('theme') || 'system';
  var dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.theme = dark ? 'dark' : 'light';
  // Text that grows after the first paint would move everything one has begun to read.
  root.dataset.textSize = saved('text-size') || 'normal';
  root.dataset.contrast = saved('contrast') === 'high' ? 'high' : 'normal';
  var wished = /^uk/i.test(navigator.language) ? 'uk' : 'en';
  var locale = saved('locale') || (/^(da|nb|nn|no|sv)/i.test(navigator.language) ? 'da' : wished);
  root.lang = locale === 'en' || locale === 'uk' ? locale : 'da';
})();
