// Light or dark as the reader chose, before the page is drawn; the button that chooses is shown only where scripts run.
// The choice is kept in this browser; choosing what the system has anyway forgets it.
(function () {
  var root = document.documentElement;
  var night = matchMedia('(prefers-color-scheme: dark)');

  function isDark() {
    return root.dataset.theme ? root.dataset.theme === 'dark' : night.matches;
  }

  function keep(theme) {
    try {
      if (theme) {
        localStorage.setItem('theme', theme);
      } else {
        localStorage.removeItem('theme');
      }
    } catch (refused) {
      // The choice lasts as long as the page.
    }
  }

  try {
    var kept = localStorage.getItem('theme');
    if (kept === 'dark' || kept === 'light') {
      root.dataset.theme = kept;
    }
  } catch (refused) {
    // The system decides.
  }

  document.addEventListener('DOMContentLoaded', function () {
    var button = document.querySelector('.theme-switch');

    function tell() {
      button.setAttribute('aria-pressed', String(isDark()));
    }

    if (button) {
      tell();
      night.addEventListener('change', tell);
      button.addEventListener('click', function () {
        var next = isDark() ? 'light' : 'dark';
        var asSystem = (next === 'dark') === night.matches;
        if (asSystem) {
          delete root.dataset.theme;
        } else {
          root.dataset.theme = next;
        }
        keep(asSystem ? null : next);
        tell();
      });
    }
  });
})();
