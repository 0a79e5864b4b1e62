/* handbook_ext, MIT licence; source: browser/src */
"use strict";(()=>{var re=globalThis,v=re.handbookExt||={},G=document.currentScript?.src.replace(/[^/]*$/,"")??"";var h=t=>typeof t=="object"&&t!==null&&!Array.isArray(t),U=t=>Number.isSafeInteger(t)&&Number(t)>=0,
O=t=>typeof t=="string"&&/^[a-z0-9][a-z0-9_-]*$/.test(t);function y(t,e){if(t===e)return 0;let n=Array.
from(t),o=Array.from(e),r=n.findIndex((s,c)=>s!==o[c]);return r<0||r>=o.length?n.length-o.length:Number(
n[r].codePointAt(0))-Number(o[r].codePointAt(0))}function d(t){return Array.isArray(t)?`[${t.map(d).
join()}]`:h(t)?`{${Object.keys(t).sort(y).map(n=>`${JSON.stringify(n)}:${d(t[n])}`).join()}}`:JSON.stringify(
t)}var p=(t,e)=>t&&Object.hasOwn(t,e)?t[e]:void 0;function _(t,e){return typeof t!="object"||t===null||
e<0?0:1+Object.values(t).reduce((n,o)=>Math.max(n,_(o,e-1)),0)}function I(t){if(typeof t=="string")return t.
replace(/\p{Surrogate}/gu,"�");if(Array.isArray(t))return t.map(I);if(!h(t))return t;let e=Object.
entries(t).map(([n,o])=>[I(n),I(o)]);return Object.fromEntries(e)}function N(t){return typeof t=="ob\
ject"&&t!==null?Object.values(t).every(N):typeof t!="number"||Number.isSafeInteger(t)}function wt(){try{return Intl.getCanonicalLocales(document.documentElement.lang)[0]}catch{return}}var Ot;
function se(t,e){return Ot||=new Intl.PluralRules(wt()),p(t,String(e))??p(t,Ot.select(e))??t.other}var St=t=>(e,n={})=>{
let o=p(t,e)||"";return(typeof o=="string"?o:se(o,Number(n.n))).replace(/\{(\w+)\}/g,(s,c)=>String(p(
n,c)??s))},yt={};function rt(t,e={dateStyle:"long"}){if(t===null||!(Math.abs(t)<=864e13))return"?";let n=JSON.
stringify(e);return yt[n]||=new Intl.DateTimeFormat(wt(),e),yt[n].format(t)}var D=t=>rt(t,{dateStyle:"\
medium",timeStyle:"short"});function l(t,e={},...n){let o=document.createElement(t);return Object.assign(o,e),o.append(...n),o}var k=t=>l(
"p",{textContent:t});function kt(t,e){t.textContent!==e&&(t.textContent=e),t.hidden=!e}function x(){if(!v.book)throw new Error("edition.js is not loaded");return v.book}var f=(t,e)=>St(v.
words||{})(t,e),ie=({id:t,fingerprint:e,was:n=[],recheck:o=""})=>({id:t,wording:e,was:n,recheck:o});
function jt(){let t=new Map;for(let e of x().lists)for(let n of e.items){let o={...n,list:e,terms:ie(
n)};for(let r of[o.id,...o.terms.was])t.set(r,o)}return t}function At(){return v.book?Promise.resolve():
new Promise((t,e)=>{let n=`${G}edition.js?${Date.now()}`;document.head.append(l("script",{src:n,onload:t,
onerror:e}))})}var T="list/",K="snapshot/",S="part/",ce="!clock",H="!erased",q="!backup",Pt=["format","version","ha\
ndbook","items","lists","snapshots"],$t=t=>`handbook/1/${t}`;var Q=t=>t===ce||t===H||t===q;function vt(t,e){let{wall:n,restored:o}=t.get(q)?.given||{};return n?e(o?"restoredOn":"backedUp",{date:rt(
n)}):e("notBackedUp")}var st=["state","note","evidence","confirmation"],E=t=>st.includes(t),j=t=>Array.isArray(t)&&t.length===
3&&U(t[0])&&U(t[1])&&typeof t[2]=="string";function A(t){let e=h(t)?p(t,"at"):void 0;return j(e)?e:[
-1,0,""]}var F=(t,e)=>t[0]-e[0]||t[1]-e[1]||y(t[2],e[2]),it=(t,e)=>(F(A(t),A(e))||y(d(t),d(e)))>0;function It(t,e){
let n=Object.entries(e).filter(([o,r])=>!Object.hasOwn(t,o)||it(r,p(t,o)));return Object.fromEntries(
[...Object.entries(t),...n])}var z=t=>t.since??t.at[0];function ct(t,e){if(!E(t))return e===void 0?"":d(e);let n=e?.value||"";return t!=="state"?n:n==="don\
e"||n==="na"?`${n} ${e.reason||""}`:""}function ae(t,e,n){return e!==void 0&&!it(n,e)?"overruled":ct(
t,e)?"changed":"added"}function J(t,e){let n=[];for(let o of Object.keys(e).sort(y)){let r=p(t,o)||{},
s=e[o],c=Object.keys(s).filter(a=>!E(a)).sort(y);for(let a of[...st,...c]){let i=p(r,a),u=p(s,a);if(u===
void 0||ct(a,i)===ct(a,u))continue;let m=ae(a,i,u);n.push({id:o,field:a,fate:m,mine:i,theirs:u})}}return n}var X=32*2**20,C=32,fe=C-5,Nt=C-2,ue=C-1,Z=(t,e)=>_(t,C)>e;function le(t,e){if(Z(e,fe)||!N(e))return!1;
if(!E(t))return!0;if(!h(e)||!j(p(e,"at")))return!1;let{value:n,wording:o="",reason:r="",since:s=0}=e;
return[n,o,r].every(c=>typeof c=="string")&&U(s)}function Tt(t){if(!h(t))return[{},[""]];let e=Object.
entries(t),n=e.filter(([r,s])=>le(r,s)),o=Object.fromEntries(n);return[o,e.map(([r])=>r).filter(r=>!Object.
hasOwn(o,r))]}function at(t){let e=[],n=[];for(let[o,r]of Object.entries(t)){let[s,c]=O(o)?Tt(r):[{},
[""]];for(let a of c)n.push(a?`${o}/${a}`:o);Object.keys(s).length&&e.push([o,s])}return[Object.fromEntries(
e),n]}function ft(t){if(!h(t)||!j(p(t,"at"))||!N(t))return[null,[""]];if(Z(t,Nt))return[null,[""]];let e=p(
t,"value")??null;if(e===null)return[{...t,value:e},[]];if(!h(e))return[null,[""]];let[n,o]=at(e);return[
{...t,value:n},o]}var ut=t=>h(t)&&typeof p(t,"value")=="boolean"&&j(p(t,"at"))&&N(t)&&!Z(t,Nt),lt=t=>N(
t)&&!Z(t,ue);function pe(t){let{at:e,wall:n}=t.given||{};return j(e)&&U(n)&&N(t)}function Et(t,e){if(!h(
e))return null;let[n,...o]=Object.keys(e);if(O(t))return n&&!Tt(e)[1].length?e:null;if(o.length)return null;
if(t.startsWith(S))return n==="part"&&lt(e.part)?e:null;if(Q(t))return n==="given"&&pe(e)?e:null;if(t.
startsWith(T))return n==="mine"&&ut(e.mine)?e:null;if(n!=="snapshot")return null;let[r,s]=ft(e.snapshot);
return r&&!s.length?{snapshot:r}:null}function Ct(t,e,n){return t.startsWith(S)?y(d(e.part),d(n.part))<0?n:e:It(e,n)}var Bt="handbook-progress",mt=1,Lt="snapshots/",me="lists/";function de(t,e){if(!h(t)||p(t,"format")!==
Bt)return"format";let n=p(t,"version"),o=p(t,"handbook");if(Number.isSafeInteger(n)&&n>mt)return"ver\
sion";let[r,s={},c={}]=["items","lists","snapshots"].map(i=>p(t,i)),a=[r,s,c].every(h);return n!==mt||
!O(o)||!a?"damaged":e&&o!==e?"handbook":""}var he=t=>t.length>X/4&&new Blob([t]).size>X;function et(t,e){
if(he(t))return{refused:"size"};let n;try{if(n=JSON.parse(t.replace(/^\ufeff+/,"")),_(n,C)>C)return{
refused:"json"}}catch{return{refused:"json"}}n=I(n);let o=de(n,e);return o?{refused:o,theirs:String(
p(n,"handbook"))}:be(n)}function be(t){let[e,n]=at(p(t,"items")),o=[];for(let[i,u]of Object.entries(
p(t,"snapshots")||{})){let[m,g]=ft(u);for(let Y of g)n.push(`${Lt}${i}${Y&&"/"}${Y}`);m&&o.push([i,m])}
let r=Object.entries(p(t,"lists")||{}),s=Object.fromEntries(r.filter(([i,u])=>O(i)&&ut(u)));for(let[
i]of r)Object.hasOwn(s,i)||n.push(me+i);let c=Object.entries(t).filter(([i])=>!Pt.includes(i)),a=Object.
fromEntries(c.filter(([,i])=>lt(i)));for(let[i]of c)Object.hasOwn(a,i)||n.push(i);return{items:e,lists:s,
snapshots:Object.fromEntries(o),rest:a,leftOut:n}}function tt(t,{items:e,lists:n,snapshots:o,rest:r}){
let s=(a,i)=>{let m=Object.keys(i).sort(y).map(g=>`  ${JSON.stringify(g)}: ${d(i[g])}`);return` "${a}\
": {${m.length?`
${m.join(`,
`)}
 `:""}}`},c=[` "format": "${Bt}"`,` "version": ${mt}`,` "handbook": "${t}"`];c.push(s("items",e)),Object.
keys(n).length&&c.push(s("lists",n)),Object.keys(o).length&&c.push(s("snapshots",o));for(let a of Object.
keys(r).sort(y))c.push(` ${JSON.stringify(a)}: ${d(r[a])}`);return`{
${c.join(`,
`)}
}
`}function R(t){let e=t.keys(),n=(o,r)=>Object.fromEntries(e.filter(s=>s.startsWith(o)).map(s=>[s.slice(
o.length),t.get(s)[r]]));return{items:Object.fromEntries(e.filter(O).map(o=>[o,t.get(o)])),lists:n(T,
"mine"),snapshots:n(K,"snapshot"),rest:n(S,"part")}}var pt=(t,e,n)=>Object.entries(t).map(([o,r])=>[
e+o,{[n]:r}]),dt=({items:t,lists:e,snapshots:n,rest:o})=>[...Object.entries(t),...pt(e,T,"mine"),...pt(
n,K,"snapshot"),...pt(o,S,"part")];function M(t,e){let n=R(t),o="size";for(let r of[n,{...n,snapshots:{}}]){
let s=et(tt(e,r),e);if("refused"in s){o=s.refused;continue}let c=Object.keys(n.snapshots).filter(i=>!Object.
hasOwn(r.snapshots,i)).map(i=>Lt+i),a=[...t.damaged(),...c,...s.leftOut];return{text:tt(e,s),leftOut:a}}
return{refused:o}}var ge=10,xe=(t,e)=>h(e)&&j(e.by)&&[e.name,e.act].every(n=>typeof n=="string")&&(e.then===null||Et(t,
{[String(e.name)]:e.then})),Oe=(t,e)=>t.name===e.name&&t.act===e.act&&["value","reason"].every(n=>t.
then?.[n]===e.then?.[n])&&(t.then?.value!=="done"||z(t.then)===z(e.then)),W=class{#r=new Map;#o;#e;#t;constructor(e,n){
this.#e=`${$t(e)}/earlier/`,this.#t=n,this.#o=n.get(H)}#n(){return this.#o!==this.#t.get(H)&&this.#r.
clear(),this.#o=this.#t.get(H),this.#r}entriesOf(e){try{let n=this.#n().get(e)??localStorage.getItem(
this.#e+e),o=JSON.parse(n??"[]");return Array.isArray(o)?o.filter(r=>xe(e,r)):[]}catch{return[]}}#s(e,n){
let o=JSON.stringify(n);try{n.length?localStorage.setItem(this.#e+e,o):localStorage.removeItem(this.#e+
e),this.#n().delete(e)}catch{this.#n().set(e,o)}}remember(e,n=""){let o=n&&`${n} ${Date.now()}`;for(let[
r,{then:s,now:c}]of e){let a=Object.keys(c||{}).map(u=>({name:u,then:p(s,u)??null,by:A(c[u]),act:o})).
filter(u=>d(u.then)!==d(c[u.name])&&(o||u.then)),i=this.entriesOf(r).filter(u=>!a.some(m=>Oe(m,u)));
a.length&&this.#s(r,[...a,...i].slice(0,ge))}}isUndoable(e,{name:n,by:o}){return!F(A(p(this.#t.get(e),
n)),o)}#i(){let e=Array.from(this.#n().keys());try{return[...Object.keys(localStorage).filter(o=>o.startsWith(
this.#e)).map(o=>o.slice(this.#e.length)),...e]}catch{return e}}lastAct(e,n=this.#i()){let o=[];for(let c of n)
for(let a of this.entriesOf(c))a.act.startsWith(`${e} `)&&this.isUndoable(c,a)&&o.push({key:c,entry:a});
o.sort((c,a)=>F(a.entry.by,c.entry.by));let r=o.filter(({entry:c})=>c.act===o[0].entry.act),s=new Map(
r.map(({key:c})=>[c,[]]));for(let{key:c,entry:a}of r)s.get(c)?.push(a);return s}undo(e){for(let[n,o]of e){
let r=o.map(c=>d(c)),s=this.#t.get(n);this.#s(n,this.entriesOf(n).filter(c=>!r.includes(d(c))));for(let{
name:c,then:a}of o)this.#t.restoreField(n,c,a);this.remember([[n,{then:s,now:this.#t.get(n)}]])}return Array.
from(e.keys())}};var b=(t,e)=>l("button",{type:"button",onclick:e,textContent:f(t)}),B=(...t)=>l("p",{className:"hb-b\
uttons"},...t),L=()=>l("div",{className:"hb-place"}),ht=(t,e)=>l("label",{className:"hb-field"},f(t),
e);function Ut(t,e){let n=l("input",{type:"file",accept:".json,application/json"});return n.onchange=
()=>n.files?.[0]?t(n.files[0]):e?.(),n}var V=t=>b("cancel",()=>{t.replaceChildren(),t.previousElementSibling?.
querySelector("button")?.focus()});function P(t,e,...n){let o=l("p",{textContent:e,tabIndex:-1});t.replaceChildren(
o,...n),o.focus(),t.scrollIntoView({block:"nearest"})}function bt(t,e){let n=l("p",{role:"status"});
t.append(n),setTimeout(()=>{n.textContent=e},100)}function w(t,e){if(!e.length)return[];let n=l("sum\
mary",{textContent:f(t,{n:e.length})});return[l("details",{},n,l("ul",{},...e))]}var $=t=>t.map(e=>l(
"li",{textContent:e}));function Dt(t,e){let n=M(t,x().handbook);return"refused"in n?(P(e,f(`refused-${n.refused}`)),null):(e.
replaceChildren(...w("leftOut",$(n.leftOut))),n.text)}function nt(t,e){let n=Dt(t,e);if(n===null)return null;
let o=URL.createObjectURL(new Blob([n],{type:"application/json"})),r=new Date().toISOString().slice(
0,10),s=`${x().handbook}-${r}.json`,c=l("a",{href:o,download:s});return document.body.append(c),c.click(),
c.remove(),setTimeout(()=>URL.revokeObjectURL(o),6e4),t.keepBackup(),bt(e,f("savedAs",{name:s})),n}async function Ft(t,e){
let n=Dt(t,e);if(n===null)return;let o=l("textarea",{readOnly:!0,rows:6,value:n,ariaLabel:f("asText")});
e.prepend(o),o.select();let s=await(navigator.clipboard?.writeText(o.value)||Promise.reject(new Error(
"none"))).then(()=>!0,()=>document.execCommand("copy"));s&&t.keepBackup(),bt(e,f(s?"copied":"copyYou\
rself"))}var ye=864e5,we=t=>new Set(J({},t).map(({id:e})=>e)).size;function Se(t,e){let[n]=new W(x().handbook,
t).lastAct("import").values();return!!n&&Number(n[0].act.slice(6))>e}function Mt(t){let e=t.get(q)?.
given;if(!e)return null;let n=i=>{let u=A(i);return F(u,e.at)>0&&u[0]<=Date.now()+ye},o=t.keys().filter(
i=>!Q(i)&&!i.startsWith(S)&&Object.values(t.get(i)).some(n)),r=o.filter(O).length,s=!o.length&&!Se(t,
e.wall),c=r?"Items":s?"Same":"Other",a=f(`${e.restored?"restored":"backedUp"}${c}`,{n:r,date:D(e.wall)});
return{isSame:s,words:a}}function ke(t){let{items:e,snapshots:n}=R(t),o=Object.values(e),s=[["eraseI\
tems",we(e)],["eraseNotes",o.filter(c=>p(c,"note")?.value).length],["copies",Object.values(n).filter(
c=>c.value).length]].filter(([,c])=>c).map(([c,a])=>f(c,{n:a}));return $([...s,f("eraseMore")])}function Wt(t,e,n,o="\
eraseOffer"){let r=b("eraseSave",()=>{let i=nt(t,n);i!==null&&Rt(t,e,n,i)}),s=Mt(t),c=b(s?"eraseAsIt\
Is":"eraseWithout",()=>Rt(t,e,n,null)),a=[f(o),o==="eraseOffer"&&s?.words].filter(Boolean);_t(e,a.join(
" "),B(r,c,V(e)))}function _t(t,e,...n){P(t,e,...n),t.scrollIntoView({block:"nearest"})}function je(){
let t=document.querySelectorAll('.hb-place, .hb-heard[role="status"]');for(let n of t)n.replaceChildren();
let e=document.querySelectorAll(".hb-exchange textarea");for(let n of e)n.value=""}function Ae(t,e){
let n=M(t,x().handbook);return"text"in n&&n.text===e}function Pe(t){let e=Mt(t);return e?`${e.words}\
 ${f(e.isSame?"eraseBackedUp":"eraseChanges")}`:f("eraseUnsaved")}function Rt(t,e,n,o){let r=b(o===null?
"eraseForGood":"eraseNow",async()=>{if(o!==null&&!Ae(t,o))return Wt(t,e,n,"eraseChanged");await t.erase(),
je();let a=t.kept()==="no"&&t.trouble();return P(e,f(a||"erased"))}),s=l("ul",{},...ke(t)),c=o===null?
Pe(t):f("eraseSaved");_t(e,c,s,B(r,V(e)))}function Kt(t,e){let n=L();return[l("h2",{textContent:f("e\
raseTitle")}),k(f("eraseWhy")),l("p",{},b("erase",()=>Wt(t,n,e))),n]}function Ht(t,e){let n=e?.value||"";return t==="state"?f(`is-${n==="done"||n==="na"?n:"open"}`,{reason:e?.
reason||""}):typeof n!="string"?d(e):n?f("quoted",{text:n}):f("nothing")}var $e=t=>E(t)&&t!=="state";
function ve({field:t,fate:e,mine:n,theirs:o}){let r=e==="overruled"?n:o,s=e==="overruled"?o:n,c=j(r?.
at)?D(z(r)):"?",a={from:Ht(t,s),to:Ht(t,r),date:c},i=f(`line-${e}`,a);return t==="state"?i:`${$e(t)?
f(`field-${t}`):t}: ${i}`}function qt(t,e,n){let o=e.map(s=>l("li",{},ve(s))),r=l("strong",{textContent:n.
get(t)?.wording||t});return l("li",{},r,l("ul",{},...o))}var Ie=864e5,ot="import",xt=t=>new W(x().handbook,t);function Ne(t,[e,n]){let o=t.get(e);return!o||d(
Ct(e,o,n))!==d(o)}var gt=(t,e)=>e.filter(n=>n.startsWith(t)).map(n=>n.slice(t.length)),Te=t=>x().lists.
find(e=>e.id===t)?.title??t;function zt(t){let e=new Map;for(let n of t)e.set(n.id,[...e.get(n.id)||
[],n]);return e}function Ee(t,e,n){let o=jt(),r=(u,m=()=>!0)=>Array.from(zt(u)).filter(([,g])=>m(g)).
map(([g,Y])=>qt(g,Y,o)),s=t.filter(({id:u})=>o.has(u)),c=t.filter(({id:u,fate:m})=>!o.has(u)&&m!=="o\
verruled"),a=t.filter(({theirs:u})=>A(u)[0]>Date.now()+Ie),i=(u,m)=>u.some(({fate:g})=>g===m);return[
...w("changed",r(s,u=>i(u,"changed"))),...w("added",r(s,u=>!i(u,"changed")&&i(u,"added"))),...w("ove\
rruled",r(s,u=>u.every(({fate:m})=>m==="overruled"))),...w("unknown",r(c)),...w("choices",$(gt(T,e).
map(Te))),...w("copies",$(gt(K,e))),...w("parts",$(gt(S,e))),...w("ahead",r(a)),...w("leftOut",$(n))]}
function Jt(t,e,n){let o=J(R(t).items,e.items),r=dt(e).filter(i=>Ne(t,i)).map(([i])=>i),s=r.every(O)&&
o.every(({fate:i})=>i==="overruled"),c=b("restore",()=>Be(t,e,n)),a=o.some(({fate:i})=>i==="overrule\
d");P(n,f(s?"nothingNew":"preview"),...Ee(o,r,e.leftOut),...a?[k(f("returnWay"))]:[],B(...s?[]:[c],V(
n)))}var Xt=(t,e)=>b("undoImport",()=>{let n=xt(t);t.keep(n.undo(n.lastAct(ot))),P(e,f("undone"))});
function Ce(t,e){let{handbook:n}=x(),o=M(t,n);"text"in o&&o.text===tt(n,e)&&t.keepBackup({restored:!0})}
async function Be(t,e,n){let o=dt(e),r=R(t).items,s=o.filter(([i])=>!i.startsWith(S)).map(([i])=>({key:i,
record:t.get(i)}));await t.mergeIn(o),xt(t).remember(s.map(({key:i,record:u})=>[i,{then:u,now:t.get(
i)}]),ot),Ce(t,e);let c=J(r,e.items).filter(({fate:i})=>i!=="overruled"),a=t.kept()==="no"&&t.trouble();
P(n,f(a||"restored",{n:zt(c).size}),Xt(t,n))}function Vt(t,e){let[n]=xt(t).lastAct(ot).values();if(!n)
return;let o=D(Number(n[0].act.slice(ot.length)));e.append(k(f("lastImport",{date:o})),Xt(t,e))}var Le=[["empty",/^(?:\xef\xbb\xbf|\ufeff)?\s*$/],["pdf",/^\s*%PDF-/],["picture",/^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP|II\*\0|MM\0\*|....ftyp)/s],
["page",/^(?:\xef\xbb\xbf|\ufeff)?\s*</],["cut",/^[^{]*\{\s*"format":\s*"handbook-progress"/],["othe\
r",/^(?!(?:\xef\xbb\xbf|\ufeff)?\s*[{[])/]];function Yt(t,e){if(t!=="json"&&t!=="encoding")return t;
let[n]=Le.find(([,o])=>o.test(e))||[t];return t==="encoding"&&(n==="cut"||n==="other")?t:n}var Gt=t=>[
"pdf","picture","page","other"].includes(t);var Qt=4096;async function Zt(t,e,n,o){let{handbook:r}=x(),s=typeof t=="string"?{...et(t,r),head:t.slice(
0,Qt)}:await Ue(t);if(!("refused"in s))return n(s);o&&(o.ariaInvalid="true");let{refused:c,theirs:a,
head:i=""}=s,u=Yt(c,i),m=[f(`refused-${u}`,{theirs:a,ours:r})];typeof t=="string"?m.unshift(f("unrea\
dText")):(m.unshift(f("unreadFile",{name:t.name})),Gt(u)&&m.push(f("wrongFile")));let g=l("p",{className:"\
hb-error",role:"alert"},m.join(" "));e.replaceChildren(g),g.scrollIntoView({block:"nearest"})}async function Ue(t){
if(t.size>X)return{refused:"size"};let e=await t.arrayBuffer(),n=String.fromCharCode(...new Uint8Array(
e.slice(0,Qt)));try{let o=new TextDecoder("utf-8",{fatal:!0}).decode(e);return{...et(o,x().handbook),
head:n}}catch{return{refused:"encoding",head:n}}}function te(t){let e=L(),n=L();queueMicrotask(()=>Vt(t,e));let o=Ut(i=>c(i,o,e),s),r=l("textarea",{rows:3});
r.oninput=()=>{r.value||s()};function s(){for(let i of[e,n])i.replaceChildren();for(let i of[o,r])i.
ariaInvalid="false"}function c(i,u,m){s(),Zt(i,m,g=>Jt(t,g,m),u)}function a(){let i=o.files?.[0];i&&
!r.value?c(i,o,e):c(r.value,r,n)}return[l("h2",{className:"hb-restoring",textContent:f("restore")}),
k(f("restoreWhy")),ht("fileLabel",o),e,ht("pasteLabel",r),l("p",{},b("look",a)),n]}function De(t,e){let n=l("p",{className:"hb-backed-up"}),o=()=>kt(n,vt(t,f));queueMicrotask(o);let r=()=>{
nt(t,e),o()};return[l("h2",{textContent:f("backUp")}),k(f("backUpWhy")),n,B(b("download",r),b("copy",
()=>Ft(t,e).then(o))),e,k(f("move")),l("ol",{},l("li",{},f("move1")),l("li",{},f("move2")))]}function ee(t){
let e=L();return l("div",{className:"hb-exchange"},...De(t,e),...te(t),...Kt(t,e))}var ne=new Map;function oe(t,e=""){let n=[`link[href*="/${t}"]`,e].filter(Boolean).join(),o=ne.get(t)||(document.querySelector(
n)?Promise.resolve():new Promise(r=>{let s=`${G}${t}`;document.head.append(l("link",{rel:"stylesheet",
href:s,onload:r,onerror:r}))}));return ne.set(t,o),o}v.openExchange=async(t,e)=>{if(await Promise.all([At(),oe("copies.css",'link[href*="/readiness.css"]')]),
document.querySelector(".hb-dialog"))return;let n=l("dialog",{className:"hb-dialog",ariaLabel:f("exc\
hangeTitle")});if(n.append(ee(t),l("p",{},b("close",()=>n.close()))),n.onclose=()=>n.remove(),document.
body.append(n),n.showModal(),e!=="restore"){let r=n.querySelector("button");r?.focus({preventScroll:!0}),
r?.scrollIntoView({block:"nearest"});return}n.querySelector(".hb-restoring")?.scrollIntoView();let o=n.
querySelector("input[type=file]");o?.focus({preventScroll:!0}),o?.scrollIntoView({block:"nearest"})};})();
