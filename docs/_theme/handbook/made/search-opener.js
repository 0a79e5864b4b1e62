/* handbook_ext, MIT licence; source: docs/_theme/handbook */
(()=>{var a=document.documentElement.dataset.content_root,s=document.querySelector(".search-dialog"),o=document.
querySelector(":is(.search-dialog, .search-page) [name=q]"),f="[data-search-open], form[role=search]\
:not(dialog form)",i=!s,l=()=>{if(i)return;i=!0;let e=document.createElement("link");Object.assign(e,
{rel:"stylesheet",href:`${a}_static/search.css`});let r=document.createElement("script");r.src=`${a}\
_static/search.js`,document.head.append(e,r)},u=e=>{l(),s&&!s.open&&s.showModal(),o?.focus(),o?.select(),
o&&e&&(o.value=e,o.dispatchEvent(new Event("input")))},d=/Mac|iP/.test(navigator.platform);addEventListener(
"keydown",e=>{e.key.toLowerCase()==="k"&&(d?e.metaKey:e.ctrlKey)&&!e.shiftKey&&!e.altKey&&(e.preventDefault(),
u())});if(s){document.querySelector(".menu [name=q]")?.setAttribute("placeholder",`Search (${d?"⌘K":
"Ctrl+K"})`);for(let[e,r]of[["focusin",!1],["pointerover",!1],["click",!0],["submit",!0],["input",!0]])
addEventListener(e,t=>{let n=t.target instanceof Element&&t.target.closest(f);if(!n||t instanceof InputEvent&&
t.isComposing||(l(),!r))return;t.preventDefault();let c=n.querySelector("input");u(c?.value),c&&(c.value=
"")})}})();
