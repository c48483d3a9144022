"use strict";
(function () {
  function each(list, what) { Array.prototype.forEach.call(list, what); }
  function rowsOf(table) { return table ? table.tBodies[0].rows : []; }
  function keep(rows, wanted, output) {
    var shown = 0;
    each(rows, function (row) {
      var fits = wanted(row);
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    output.textContent = shown + " of " + rows.length + " shown";
  }
  function has(row, text) { return row.textContent.toLowerCase().indexOf(text) >= 0; }
  function stay(form) {
    form.hidden = false;
    form.addEventListener("submit", function (event) { event.preventDefault(); });
  }
  each(document.querySelectorAll("details.tags"), function (box) {
    var input = box.querySelector(".tag-text");
    stay(box.querySelector("form"));
    input.addEventListener("input", function () {
      var text = input.value.toLowerCase();
      keep(rowsOf(box.querySelector(".tag-table")), function (row) { return has(row, text); },
        box.querySelector(".tag-count"));
    });
  });
  function byColumn(table, number, button) {
    var down = button.parentNode.getAttribute("aria-sort") !== "ascending";
    each(table.tHead.rows[0].cells, function (cell) { cell.removeAttribute("aria-sort"); });
    button.parentNode.setAttribute("aria-sort", down ? "ascending" : "descending");
    Array.prototype.slice.call(rowsOf(table)).sort(function (one, other) {
      var order = one.cells[number].textContent.localeCompare(
        other.cells[number].textContent, "en", { numeric: true });
      return down ? order : -order;
    }).forEach(function (row) { table.tBodies[0].appendChild(row); });
  }
  var table = document.getElementById("index-table");
  if (table) {
    var text = document.getElementById("index-text");
    var answer = document.getElementById("index-answer");
    var seen = {};
    var filter = function () {
      keep(rowsOf(table), function (row) {
        return has(row, text.value.toLowerCase()) &&
          (!answer.value || row.cells[1].textContent === answer.value);
      }, document.getElementById("index-count"));
    };
    each(rowsOf(table), function (row) {
      var word = row.cells[1].textContent;
      if (!seen["=" + word]) {
        seen["=" + word] = true;
        answer.appendChild(new Option(word, word));
      }
    });
    stay(document.getElementById("index-controls"));
    text.addEventListener("input", filter);
    answer.addEventListener("change", filter);
    each(table.tHead.rows[0].cells, function (cell, number) {
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = cell.textContent;
      button.addEventListener("click", function () { byColumn(table, number, button); });
      cell.textContent = "";
      cell.appendChild(button);
    });
  }
  function reveal() {
    var target = location.hash && document.getElementById(location.hash.slice(1));
    var box = target && target.querySelector("details.report");
    if (box) { box.open = true; target.scrollIntoView(); }
  }
  window.addEventListener("hashchange", reveal);
  reveal();
  window.addEventListener("beforeprint", function () {
    each(document.querySelectorAll("details.inner"), function (box) { box.open = true; });
  });
}());
