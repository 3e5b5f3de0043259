// Says below each figure that it stands still, if the page's scripts have not come whole: all of them have had their turn when
// the page is loaded. Opened as a file, the page says so at its top.
(function () {
  var words = document.currentScript.dataset.words;

  addEventListener('load', function () {
    if (customElements.get('live-demo') || location.protocol === 'file:') {
      return;
    }
    document.documentElement.dataset.figures = 'still';
    document.querySelectorAll('live-demo').forEach(function (figure) {
      var line = document.createElement('p');
      line.className = 'notice';
      line.textContent = words;
      figure.append(line);
    });
  });
})();
