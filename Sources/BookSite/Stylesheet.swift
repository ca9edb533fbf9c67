// How pages look: one stylesheet for light and dark, wide and narrow, screen and paper.

extension Site {
  /// The file beside the pages.
  package static let stylesheet = (name: "style.css", bytes: Array(css.utf8))
}

private let css = """
  :root {
    color-scheme: light dark;
    --paper: #fbfbf9; --card: #ffffff; --ink: #1d2329; --quiet: #58616b; --rule: #d9dcd8;
    --link: #0b5a8f; --good: #1b6e45; --fair: #7a5600; --bad: #a52a20;
    --green: #2f8f5f; --yellow: #e6b73c; --red: #b83a2e; --unknown: #aab1b8;
    --first: #0b5a8f; --second: #7b3f8c; --hatch: #ffffff;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --paper: #14181c; --card: #1b2025; --ink: #e4e7ea; --quiet: #a3acb5; --rule: #343b42;
      --link: #7cc0ef; --good: #6fcb9b; --fair: #e6bd58; --bad: #f08a7e;
      --green: #3fa370; --yellow: #d9a92f; --red: #d0574b; --unknown: #69727b;
      --first: #7cc0ef; --second: #cf9be0; --hatch: #14181c;
    }
  }
  *, *::before, *::after { box-sizing: border-box; }
  html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
  body {
    margin: 0; background: var(--paper); color: var(--ink);
    font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", "Helvetica Neue", "Hiragino Sans",
      "Yu Gothic UI", "Noto Sans", "Noto Sans JP", "Noto Sans CJK JP", sans-serif;
    font-variant-numeric: tabular-nums; overflow-wrap: break-word;
  }
  :lang(ja) body, body:lang(ja) { line-height: 1.65; }
  header, main, footer { max-width: 75rem; margin: 0 auto; padding: 0 1.25rem; }
  header { padding-top: .9rem; border-bottom: 1px solid var(--rule); }
  main { padding-top: 1.25rem; padding-bottom: 3rem; }
  footer { padding-bottom: 2rem; color: var(--quiet); font-size: .8rem; }
  footer p { border-top: 1px solid var(--rule); padding-top: .75rem; }
  h1 { font-size: 1.75rem; line-height: 1.2; margin: .2rem 0 .5rem; letter-spacing: -.01em; }
  h2 { font-size: 1.2rem; line-height: 1.3; margin: 2.25rem 0 .75rem; }
  h3 { font-size: 1rem; margin: 1.25rem 0 .35rem; }
  h4 { font-size: .95rem; margin: 1rem 0 .3rem; }
  p { margin: .5rem 0; }
  main > p, .prose, .steps { max-width: 46rem; }
  a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: from-font; }
  a:focus-visible, summary:focus-visible, .table:focus-visible {
    outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px;
  }
  .skip { position: absolute; left: -100rem; }
  .skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .5rem 1rem; z-index: 1; }
  .book { margin: 0; font-size: .9rem; }
  .book a { color: inherit; font-weight: 600; text-decoration: none; }
  .faint, .note { color: var(--quiet); }
  .note { font-size: .85rem; margin: .35rem 0; }
  .lead { color: var(--quiet); }
  .good { color: var(--good); } .fair { color: var(--fair); } .bad { color: var(--bad); }
  .good, .fair, .bad { font-weight: 600; white-space: nowrap; }
  .caution { border-left: 4px solid var(--fair); padding: .25rem .75rem; }
  nav ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; list-style: none; margin: 0; padding: 0; }
  nav a { display: block; padding: .5rem 0; text-decoration: none; border-bottom: 3px solid transparent; }
  nav a:hover { border-color: var(--rule); }
  nav a[aria-current] { color: var(--ink); font-weight: 600; border-color: var(--ink); }

  .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(15.5rem, 1fr)); gap: .75rem; margin: 1rem 0; }
  .tile { background: var(--card); border: 1px solid var(--rule); border-radius: 6px; padding: .8rem 1rem; }
  .tile h3 { margin: 0; font-size: .85rem; font-weight: 600; color: var(--quiet); }
  .tile .figure { font-size: 1.7rem; font-weight: 600; line-height: 1.25; margin: .1rem 0; letter-spacing: -.01em; }
  .tile .note { margin: .1rem 0; }
  .facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .1rem 1.5rem; margin: .75rem 0; }
  .pair { margin: 0; padding: .35rem 0; border-bottom: 1px solid var(--rule); }
  dt { font-size: .8rem; color: var(--quiet); }
  dd { margin: 0; }
  .badge { display: inline-block; border: 1px solid currentColor; border-radius: 3px; padding: 0 .4em; font-size: .85em; font-weight: 600; white-space: nowrap; }
  .badge.green { color: var(--good); } .badge.yellow { color: var(--fair); }
  .badge.red { color: var(--bad); } .badge.unknown { color: var(--quiet); }

  .table { overflow-x: auto; margin: .5rem 0; }
  table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.4; }
  th, td { text-align: left; vertical-align: top; padding: .35rem .9rem .35rem 0; border-bottom: 1px solid var(--rule); }
  th:last-child, td:last-child { padding-right: 0; }
  .number + :not(.number) { padding-left: .6rem; }
  thead th { font-size: .8rem; font-weight: 600; color: var(--quiet); vertical-align: bottom; }
  tbody th { font-weight: 400; min-width: 5em; }
  td { min-width: 4em; }
  th.number, td.number { text-align: right; white-space: nowrap; }
  tbody tr:hover { background: color-mix(in srgb, var(--rule) 30%, transparent); }
  .group { font-weight: 600; }

  .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); gap: 1.5rem 2.5rem; align-items: start; }
  figure { margin: 1rem 0; max-width: 46rem; }
  figcaption { font-weight: 600; margin-bottom: .5rem; }
  figure svg { display: block; width: 100%; height: auto; }
  svg text { font-size: 12px; fill: var(--ink); }
  svg .label { fill: var(--quiet); } svg .faint { fill: var(--quiet); }
  svg .value { font-weight: 600; }
  svg rect.green { fill: var(--green); } svg rect.yellow { fill: var(--yellow); }
  svg rect.red { fill: var(--red); } svg rect.unknown { fill: var(--unknown); }
  svg .hatch { stroke: var(--hatch); stroke-width: 1.2; fill: none; }
  svg .speck { fill: var(--hatch); }
  svg .axis { stroke: var(--quiet); } svg .grid { stroke: var(--rule); }
  svg .target { stroke: var(--quiet); stroke-dasharray: 2 4; stroke-width: 1.5; }
  svg polyline { fill: none; stroke-width: 2.5; stroke-linejoin: round; }
  svg polyline.first { stroke: var(--first); }
  svg polyline.second { stroke: var(--second); stroke-dasharray: 7 4; }
  svg circle.first { fill: var(--first); } svg circle.second { fill: var(--second); }
  svg.progress { width: 5rem; height: .5rem; vertical-align: middle; }
  svg .groove { fill: var(--rule); } svg .done { fill: var(--first); }
  details { margin: .4rem 0; }
  summary { cursor: pointer; color: var(--link); padding: .15rem 0; }
  figure summary { font-size: .85rem; }
  article summary { color: var(--ink); }

  .board { display: grid; grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr)); gap: .75rem; align-items: start; }
  .stage { background: var(--card); border: 1px solid var(--rule); border-radius: 6px; padding: .6rem .8rem; }
  .stage h3 { margin: 0; }
  .cards { list-style: none; margin: .5rem 0 0; padding: 0; }
  .cards li { border-top: 1px solid var(--rule); padding: .4rem 0; line-height: 1.35; }
  main ul { padding-left: 1.2rem; } main .cards, .timeline, .milestones { padding-left: 0; list-style: none; }
  time { white-space: nowrap; }
  .timeline { margin: .25rem 0; max-width: 54rem; }
  .timeline li { padding: .2rem 0 .2rem 7.5rem; text-indent: -7.5rem; }
  .timeline time { display: inline-block; width: 4.75rem; color: var(--quiet); text-indent: 0; }
  .kind { color: var(--quiet); font-size: .85em; border: 1px solid var(--rule); border-radius: 3px; padding: 0 .35em; text-indent: 0; white-space: nowrap; }
  .prose { border-left: 3px solid var(--rule); padding-left: 1rem; margin: .5rem 0 1rem; }
  .prose > :first-child { margin-top: 0; }
  .prose pre { overflow-x: auto; font-size: .85rem; }
  .prose img { max-width: 100%; }
  .prose blockquote { margin: .5rem 0; padding-left: 1rem; border-left: 3px solid var(--rule); color: var(--quiet); }

  @media (max-width: 40rem) {
    header, main, footer { padding-left: 1rem; padding-right: 1rem; }
    h1 { font-size: 1.45rem; }
    .wide, svg .minor { display: none; }
    svg text { font-size: 15px; }
    .facts { grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); }
    .tiles { grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); }
    .tile { padding: .6rem .7rem; } .tile .figure { font-size: 1.35rem; }
    .timeline li { padding-left: 1rem; text-indent: -1rem; }
    .timeline time { width: auto; }
    table { font-size: .8rem; } th, td { padding-right: .4rem; }
    td .good, td .fair, td .bad { white-space: normal; }
  }
  @media print {
    :root { --paper: #fff; --card: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --link: #000; }
    body { font-size: 9.5pt; }
    nav, .skip, figure details { display: none; }
    header, main, footer { max-width: none; padding-left: 0; padding-right: 0; }
    a { color: inherit; text-decoration: none; }
    h2, h3, figcaption { break-after: avoid; }
    figure, .tile, tr, .stage { break-inside: avoid; }
    .table { overflow: visible; }
    .charts { display: block; }
    svg rect { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  }

  """
