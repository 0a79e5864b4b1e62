/* handbook_ext, MIT licence; source: browser/src */
"use strict";(()=>{function g(r,t={},...e){let s=document.createElement(r);return Object.assign(s,t),s.append(...e),s}function v(r,t){r.textContent!==t&&(r.textContent=t),r.hidden=!t}var f=r=>typeof r=="object"&&r!==null&&!Array.isArray(r),y=r=>Number.isSafeInteger(r)&&Number(r)>=0,
T=r=>typeof r=="string"&&/^[a-z0-9][a-z0-9_-]*$/.test(r);function j(r,t){if(r===t)return 0;let e=Array.
from(r),s=Array.from(t),n=e.findIndex((o,i)=>o!==s[i]);return n<0||n>=s.length?e.length-s.length:Number(
e[n].codePointAt(0))-Number(s[n].codePointAt(0))}function u(r){return Array.isArray(r)?`[${r.map(u).
join()}]`:f(r)?`{${Object.keys(r).sort(j).map(e=>`${JSON.stringify(e)}:${u(r[e])}`).join()}}`:JSON.stringify(
r)}var c=(r,t)=>r&&Object.hasOwn(r,t)?r[t]:void 0;function st(r,t){return typeof r!="object"||r===null||
t<0?0:1+Object.values(r).reduce((e,s)=>Math.max(e,st(s,t-1)),0)}function b(r){if(typeof r=="string")
return r.replace(/\p{Surrogate}/gu,"�");if(Array.isArray(r))return r.map(b);if(!f(r))return r;let t=Object.
entries(r).map(([e,s])=>[b(e),b(s)]);return Object.fromEntries(t)}function k(r){return typeof r=="ob\
ject"&&r!==null?Object.values(r).every(k):typeof r!="number"||Number.isSafeInteger(r)}function mt(){try{return Intl.getCanonicalLocales(document.documentElement.lang)[0]}catch{return}}var ft;
function vt(r,t){return ft||=new Intl.PluralRules(mt()),c(r,String(t))??c(r,ft.select(t))??r.other}var pt=r=>(t,e={})=>{
let s=c(r,t)||"";return(typeof s=="string"?s:vt(s,Number(e.n))).replace(/\{(\w+)\}/g,(o,i)=>String(c(
e,i)??o))},dt={};function I(r,t={dateStyle:"long"}){if(r===null||!(Math.abs(r)<=864e13))return"?";let e=JSON.
stringify(t);return dt[e]||=new Intl.DateTimeFormat(mt(),t),dt[e].format(r)}var It=864e5;function Lt(r,t){let{state:e,reason:s,confirmed_by:n}=r,o=[];e!=="open"&&o.push(t(`${e}\
On`,{date:I(r.since),reason:s})),r.reworded_from&&o.push(t(e==="na"?"rewordedNa":"reworded"));let i={
name:n,date:I(r.confirmed_at)},m=Number(r.since)-Number(r.confirmed_at)>It?"confirmedEarlier":"confi\
rmedBy";return n&&o.push(t(r.confirmed_before?"confirmedBefore":m,i)),o.join(" ")}function $(r,t){let{
note:e,evidence:s}=r,n=[Lt(r,t)];return e&&n.push(t("noteSaid",{text:e})),s&&n.push(t("evidenceSaid",
{text:s})),n.filter(Boolean).join(" ")}var rt=["state","note","evidence","confirmation"],gt=r=>rt.includes(r),O=r=>Array.isArray(r)&&r.length===
3&&y(r[0])&&y(r[1])&&typeof r[2]=="string";function p(r){let t=f(r)?c(r,"at"):void 0;return O(t)?t:[
-1,0,""]}var S=(r,t)=>r[0]-t[0]||r[1]-t[1]||j(r[2],t[2]),nt=(r,t)=>(S(p(r),p(t))||j(u(r),u(t)))>0;function ot(r,t){
let e=Object.entries(t).filter(([s,n])=>!Object.hasOwn(r,s)||nt(n,c(r,s)));return Object.fromEntries(
[...Object.entries(r),...e])}var B=({id:r,was:t},e)=>t.reduce((s,n)=>ot(s,e(n)||{}),e(r)||{}),x=r=>r.
since??r.at[0];var Pt={d:1,w:7,m:1,y:12},wt=Date.UTC(1e4,0);function $t(r,t){let e=t.slice(-1),s=Number.parseInt(t,
10)*Pt[e],n=new Date(r);if(!t||r>=wt)return 1/0;if(e==="d"||e==="w")n.setUTCDate(n.getUTCDate()+s);else{
let o=n.getUTCDate();n.setUTCDate(1),n.setUTCMonth(n.getUTCMonth()+s+1,0),n.setUTCDate(Math.min(o,n.
getUTCDate()))}return n.getTime()<wt?n.getTime():1/0}function C(r,t,e){let{wording:s,recheck:n}=r,o=B(
r,t),[i,a,m,l]=rt.map(N=>c(o,N)),d=i&&(i.value==="done"||i.value==="na")?i:void 0,ut=N=>N?.wording&&
N.wording!==s?N.wording:"";return{state:d?.value==="done"&&e>=$t(x(d),n)?"due":d?.value||"open",since:d?
x(d):null,reason:d?.value==="na"&&d.reason||"",note:a?.value||"",evidence:m?.value||"",confirmed_by:l?.
value||"",confirmed_at:l?.value?x(l):null,reworded_from:ut(d),confirmed_before:!!(l?.value&&ut(l))}}var Bt=864e5;function bt({terms:r},t,e,s){let n={[e]:s||void 0};return $(C({...r,was:[]},()=>n,Date.
now()),t)}function xt(r,t){let e=r.undoHistory.entriesOf(r.terms.id),s=e.length?r.record():{},n=e.map(
o=>({entry:o,words:bt(r,t,o.name,o.then)}));return n.filter(({entry:{name:o},words:i},a)=>i&&i!==bt(
r,t,o,c(s,o))&&n.findIndex(m=>m.words===i)===a)}function yt({entry:{then:r,by:t}},e){let s=r.value===
"done"&&e!=="na"&&I(x(r))===I(t[0]);return Date.now()-t[0]<Bt&&!s}var Ot=({terms:r,store:t,undoHistory:e},{
entry:s})=>t.keep(e.undo(new Map([[r.id,[s]]])));var Ct=["open","done","due","na"],M=class{status;acted=()=>this.show();#t=g("span",{className:"hb-sa\
ys"});#s=g("button",{type:"button",hidden:!0});#e=g("button",{type:"button",className:"hb-back",hidden:!0});#r;constructor(t,e){
this.item=t,this.status=t.status(),this.#r=e,this.#s.textContent=e.say("holds"),this.#s.onclick=()=>this.#n(
()=>t.confirmStill()),e.box.onchange=()=>this.take(e.box.checked),e.line.append(" ",g("span",{className:"\
hb-stands"},this.#t," ",this.#s," ",this.#e))}#n(t){this.#o(t),this.#r.box.focus()}#o(t){t(),this.acted(),
this.#r.acted?.(this.status),this.item.store.keep([this.item.terms.id])}take(t){let{state:e}=this.status;
t!==(e==="done"||e==="due")&&this.#o(()=>this.item.tick(t))}show(){let t=this.item.status(),{state:e}=t,
{root:s,box:n,words:o}=this.#r;this.status=t;for(let i of Ct)s.classList.toggle(`hb-${i}`,i===e);n.checked=
e==="done"||e==="due",v(this.#t,o(t)),this.#s.hidden=!t.reworded_from&&e!=="due",this.#i(),this.#r.shown?.(
t)}#i(){let{say:t}=this.#r,e=xt(this.item,t).find(s=>s.entry.name==="state"&&yt(s,this.status.state));
v(this.#e,e?t("putBack",{what:e.words}):""),this.#e.onclick=()=>this.#n(()=>{e&&Ot(this.item,e)})}};var U=class{#t=new Map;add(t){t.acted=()=>this.show(t.item.terms.id);for(let e of t.item.keys()){let s=this.#t.
get(e)||new Set;this.#t.set(e,s.add(t))}}show(t){for(let e of this.#t.get(t)||[])e.show()}};function St({name:r,dataset:{wording:t="",was:e="",recheck:s=""}}){return{id:r,wording:t,was:e?e.split(
" "):[],recheck:s}}var W=class{constructor(t,e,s){this.terms=t,this.store=e,this.undoHistory=s}keys(){
return[this.terms.id,...this.terms.was]}status(){return C(this.terms,t=>this.store.get(t),Date.now())}record(){
return B(this.terms,t=>this.store.get(t))}put(t,e,s={}){let{id:n,wording:o,was:i}=this.terms;this.store.
set(n,t,e,{wording:o,...s},i)}remember(t,e){let{id:s}=this.terms,n={[t]:c(this.store.get(s),t)};this.
undoHistory.remember([[s,{then:{[t]:e},now:n}]])}tick(t){let e=c(this.record(),"state");this.put("st\
ate",t?"done":"open"),this.remember("state",e)}confirmStill(){let{state:t,reason:e}=this.status(),s=c(
this.record(),"state");t==="na"?this.put("state","na",{reason:e}):this.put("state","done"),this.remember(
"state",s)}};var _=class{#t=new U;#s=g("p",{className:"hb-problem",role:"alert",hidden:!0});#e=g("span",{className:"\
hb-heard",role:"status"});#r=[];#n;#o;#i;constructor(t,e,s){this.#o=t,this.#i=e,this.#n=pt(JSON.parse(
t[0]?.dataset.messages||"{}"));for(let n of t)this.#a(n,s);t[0]?.after(this.#s,this.#e)}#a(t,e){let s=t.
querySelector("input"),n=t.querySelector("p"),o=this.#n;if(t.classList.add("hb-ready"),!s||!n)return;
let i=d=>$({...d,note:"",evidence:""},o),a=new W(St(s),this.#i,e),m=d=>this.#e.replaceChildren(i(d)||
o("itemUnticked")),l=new M(a,{root:t,box:s,line:n,say:o,words:i,acted:m});this.#t.add(l),s.checked&&
this.#r.push(l)}started(){for(let t of this.#r)t.take(!0)}show(t){this.#t.show(t)}tellStore(t){let e=this.#i.
trouble();for(let s of this.#o)s.dataset.kept=this.#i.kept();v(this.#s,e&&t?this.#n(e):"")}};var F="list/",Mt="snapshot/",A="part/",R="!clock",h="!erased",L="!backup",Ut=["format","version","ha\
ndbook","items","lists","snapshots"],E=r=>`handbook/1/${r}`;var Wt=r=>b(r)===r&&(r.startsWith(Mt)||r.startsWith(F)&&T(r.slice(F.length))||r.startsWith(A)&&!Ut.includes(
r.slice(A.length))),P=r=>r===R||r===h||r===L,D=r=>T(r)||P(r)||typeof r=="string"&&Wt(r);var _t=32*2**20,K=32,Ft=K-5,At=K-2,Rt=K-1,H=(r,t)=>st(r,K)>t;function Kt(r,t){if(H(t,Ft)||!k(t))return!1;
if(!gt(r))return!0;if(!f(t)||!O(c(t,"at")))return!1;let{value:e,wording:s="",reason:n="",since:o=0}=t;
return[e,s,n].every(i=>typeof i=="string")&&y(o)}function Et(r){if(!f(r))return[{},[""]];let t=Object.
entries(r),e=t.filter(([n,o])=>Kt(n,o)),s=Object.fromEntries(e);return[s,t.map(([n])=>n).filter(n=>!Object.
hasOwn(s,n))]}function Ht(r){let t=[],e=[];for(let[s,n]of Object.entries(r)){let[o,i]=T(s)?Et(n):[{},
[""]];for(let a of i)e.push(a?`${s}/${a}`:s);Object.keys(o).length&&t.push([s,o])}return[Object.fromEntries(
t),e]}function zt(r){if(!f(r)||!O(c(r,"at"))||!k(r))return[null,[""]];if(H(r,At))return[null,[""]];let t=c(
r,"value")??null;if(t===null)return[{...r,value:t},[]];if(!f(t))return[null,[""]];let[e,s]=Ht(t);return[
{...r,value:e},s]}var qt=r=>f(r)&&typeof c(r,"value")=="boolean"&&O(c(r,"at"))&&k(r)&&!H(r,At),Jt=r=>k(
r)&&!H(r,Rt);function Xt(r){let{at:t,wall:e}=r.given||{};return O(t)&&y(e)&&k(r)}function it(r,t){if(!f(
t))return null;let[e,...s]=Object.keys(t);if(T(r))return e&&!Et(t)[1].length?t:null;if(s.length)return null;
if(r.startsWith(A))return e==="part"&&Jt(t.part)?t:null;if(P(r))return e==="given"&&Xt(t)?t:null;if(r.
startsWith(F))return e==="mine"&&qt(t.mine)?t:null;if(e!=="snapshot")return null;let[n,o]=zt(t.snapshot);
return n&&!o.length?{snapshot:n}:null}function w(r,t){if(typeof t!="string"||t.length>_t)return null;
try{let e=JSON.parse(t),s=it(r,/\\ud|\p{Surrogate}/iu.test(t)?b(e):e);return s&&{item:s,text:u(s)}}catch{
return null}}function kt(r,t,e){return r.startsWith(A)?j(u(t.part),u(e.part))<0?e:t:ot(t,e)}var at=r=>`${r}/damaged/${Date.now()}`,z=class{lastError=null;#t;#s;constructor(t,e){this.#t=`${E(t)}\
/`,this.#s=e}#e(){return Object.keys(localStorage).filter(t=>t.startsWith(this.#t))}read(){try{let t=this.#e().
map(e=>e.slice(this.#t.length)).filter(D);return t.sort(),new Map(t.map(e=>[e,localStorage.getItem(this.#t+
e)??void 0]))}catch(t){return this.lastError=t,null}}renew(t){try{this.#s.absorb(t,localStorage.getItem(
this.#t+t))}catch{}}write(t){let e=()=>{let s=this.#e();for(let n of s)localStorage.removeItem(n);for(let n of s)
this.#s.changed(n.slice(n.lastIndexOf("/")+1))};try{let s=localStorage.getItem(this.#t+h);return new Set(
this.#s.keysToWrite(s,e,t).filter(n=>this.#r(n)))}catch(s){return this.lastError=s,new Set}}#r(t){try{
let e=localStorage.getItem(this.#t+t);e!==null&&this.#s.absorb(t,e);let s=String(this.#s.textOf(t));
return e===s||(e!==null&&!w(t,e)&&localStorage.setItem(this.#t+at(t),e),localStorage.setItem(this.#t+
t,s)),!0}catch(e){return this.lastError=e,!1}}};var q=class{#t=null;#s;#e;#r;constructor(t,e,s){this.#s=E(t),this.#e=e,this.#r=s}#n(){return this.#t||=
new Promise((t,e)=>{let s=indexedDB.open(this.#s);s.onupgradeneeded=()=>s.result.createObjectStore("\
items"),s.onerror=()=>e(s.error),s.onsuccess=()=>{s.result.onversionchange=()=>this.close(),s.result.
onclose=()=>{this.#t=null,this.#r()},t(s.result)}}),this.#t.catch(()=>{this.#t=null}),this.#t}close(){
this.#t?.then(t=>t.close(),()=>{}),this.#t=null}async#o(t,e){let s=await this.#n(),n=s.transaction("\
items",t,{durability:"strict"}),o=new Promise((i,a)=>{s.addEventListener("close",a),n.oncomplete=()=>{
s.removeEventListener("close",a),i(null)},n.onabort=()=>a(n.error)});e(n.objectStore("items"),n),await o}async read(){
let t=new Map;return await this.#o("readonly",e=>{let s=e.getAllKeys(),n=e.getAll();n.onsuccess=()=>s.
result.forEach((o,i)=>{D(o)&&t.set(o,n.result[i])})}),t}write(t){return this.#o("readwrite",(e,s)=>{
let n=e.get(h);n.onsuccess=()=>{let o=this.#e.keysToWrite(n.result,()=>e.clear(),t),i=o.length;for(let a of o)
this.#i(e,a,()=>{i-=1,i||s.commit?.()})}})}#i(t,e,s){let n=t.get(e);n.onsuccess=()=>{let o=n.result;
this.#e.absorb(e,o);let i=this.#e.textOf(e);o!==void 0&&!w(e,o)&&t.put(o,at(e)),o!==i&&t.put(i,e),s()}}};var Yt=globalThis,J=Yt.handbookExt||={},X=document.currentScript?.src.replace(/[^/]*$/,"")??"";var Gt=3e3,Y=class{#t=null;#s=!1;#e=0;#r=0;#n;#o;constructor(t,e){this.#n=t,this.#o=e}isPending(){return this.#s||
this.#t!==null&&this.#r<this.#e}send(t){this.#t&&(this.#e+=1,this.#t.postMessage({pairs:t,sent:this.#e},
"*"))}join(){let t=document.createElement("iframe");this.#s=!0;let e=setTimeout(()=>{this.#s=!1,this.#o.
told()},Gt);addEventListener("message",({source:s,data:n})=>{s!==t.contentWindow||!f(n)||(clearTimeout(
e),this.#s=!1,this.#t=t.contentWindow,this.#i(n))}),t.hidden=!0,t.src=`${X}hub.html#${this.#n}`,document.
body.append(t)}#i({kept:t,pairs:e,all:s}){y(t)&&(this.#r=t),this.#o.heard(e),s&&this.#o.heardAll(e),
this.#o.told()}};var Qt=864e5,ct=Number.MAX_SAFE_INTEGER,Tt=([r,t])=>t<ct?[r,t+1]:[r+1,0],G=class{#t;#s;#e=[0,0];#r=0;constructor(t,e=Date.
now){this.#t=t,this.#s=e}#n([t,e]){(t-this.#e[0]||e-this.#e[1])>0&&(this.#e=[t,e])}seeOwn(t){let e=p(
t);this.#r=Math.max(this.#r,e[0]),this.#n(e)}see(t){let e=p(t);e[0]<=Math.max(this.#s(),this.#r)+Qt&&
this.#n(e)}next(t){let e=this.#s();this.#e=e>this.#e[0]?[e,0]:Tt(this.#e);let[s,n,o]=t.map(p).sort(S).
at(-1)||[-1,0,""];return(s-this.#e[0]||n-this.#e[1])<0?(this.#r=this.#e[0],{at:[...this.#e,this.#t],
gave:!0}):s===ct&&n===ct?{at:[s,n,o+this.#t],gave:!1}:{at:[...Tt([s,n]),this.#t],gave:!1}}};var Vt=864e5,Zt=6e4,jt={state:"open",mine:!0,snapshot:null};function te(){let r=crypto.getRandomValues(
new Uint32Array(2));return Array.from(r,t=>t.toString(36)).join("")}var Q=class{#t=new Map;#s=new Set;#e=new Set;#r=!1;#n=new G(
te());constructor(t){this.changed=t}get(t){return this.#t.get(t)?.item}has(t){return this.#t.has(t)}textOf(t){
return this.#t.get(t)?.text}keys(){return Array.from(this.#t.keys())}damaged(){return Array.from(this.#s)}absorb(t,e){
let s=this.#t.get(t),n=s?.text===e?null:w(t,e);if(!n&&!s&&(e??null)!==null&&this.#s.add(t),!n)return!1;
this.#s.delete(t);let o=s?kt(t,s.item,n.item):n.item,i=s?{item:o,text:u(o)}:n;return i.text===s?.text?
!1:(this.#t.set(t,i),t===h&&this.#o(o.given.at),P(t)?this.#n.seeOwn(o.given):t.startsWith(A)||Object.
values(o).forEach(a=>this.#n.see(a)),this.changed(t),!0)}#o(t){for(let[e,{item:s}]of Array.from(this.#t)){
if(e===h)continue;let n=Object.entries(s).filter(([,o])=>{let i=p(o);return!e.startsWith(A)&&S(i,t)>
0&&i[0]<=t[0]+Vt});this.#t.delete(e),n.length&&this.#i(e,Object.fromEntries(n)),this.changed(e)}this.#s.
clear()}#i(t,e){this.#t.set(t,{item:e,text:u(e)})}lacks(t,e){let s=this.textOf(t);return e!==s&&(e===
void 0||(w(t,e)?.text??s)!==s)}keysToWrite(t,e,s){this.absorb(h,t);let n=this.textOf(h);return!n||n===
t?s.filter(o=>this.has(o)):(e(),this.keys())}set(t,e,s,n={},o=[]){let{at:i,gave:a}=this.#n.next([t,...o].
map(l=>c(this.get(l),e))),m=a?{}:{since:Date.now()};this.#i(t,{...this.get(t),[e]:b({value:s,at:i,...m,
...n})}),this.#s.delete(t),this.changed(t),a&&this.#a(R,i)}#a(t,e,s){let n=Date.now();this.#r||=this.#c(
n),this.#i(t,{given:{at:e,wall:n,...s}}),this.#e.add(t)}#c(t){return t<(this.get(R)?.given.wall||0)-
Zt}isSetBack(){return this.#r||this.#c(Date.now())}noteBackup(t){let{at:e}=this.#n.next([c(this.get(
L),"given")]);this.#a(L,e,t),this.changed(L)}clear(){let{at:t}=this.#n.next([c(this.get(h),"given")]),
e=this.keys();this.#t.clear(),this.#s.clear(),this.#a(h,t),e.forEach(this.changed)}restoreField(t,e,s){
let n=e in jt?c(jt,e):"",{value:o=n,at:i=[],...a}=s||{};this.set(t,e,o,i.length?{since:i[0],...a}:{})}takeNoted(){
let t=Array.from(this.#e);return this.#e.clear(),t}pairsOf(t){return Array.from(new Set([h,...t])).filter(
e=>this.has(e)).map(e=>[e,String(this.textOf(e))])}isBehind(t){let e=this.get(h),[,s]=t.filter(Array.
isArray).find(([o])=>o===h)||[],n=w(h,s)?.item;return!!e&&(!n||nt(e.given,n.given))}lackingIn(t){let e=Array.
isArray(t)&&!this.isBehind(t),s=new Set(e?t.map(n=>n?.[0]):[]);return this.keys().filter(n=>!s.has(n))}};var V=class{#t=null;#s;#e;constructor(t,e){this.#s=E(t),this.#e=e}open(){try{this.#t=new BroadcastChannel(
this.#s),this.#t.onmessage=t=>this.#e.heard(t.data)}catch{this.#t=null}}close(){this.#t?.close(),this.#t=
null}send(t){this.#t?.postMessage(t)}watchLocal(){let t=`${this.#s}/`,e=`${t}earlier/`;addEventListener(
"storage",({key:s,newValue:n})=>{s===null?this.#e.cleared():s.startsWith(e)?this.#e.replaced(s.slice(
e.length)):s.startsWith(t)&&n!==null&&this.#e.wrote([s.slice(t.length),n])})}};var Z=class{#t;#s;#e;#r;#n;#o;#i=new Map;#a="";#c=!1;#h=0;#f=!1;#u=Promise.resolve();constructor(t,e){
this.#o=e,this.#t=new Q(e.changed),this.#s=new z(t,this.#t),this.#e=new q(t,this.#t,()=>this.#l()),this.#r=
new V(t,{heard:s=>this.take(s),wrote:s=>this.#g([s]),cleared:()=>this.#l(),replaced:s=>{e.changed(s),
e.told()}}),this.#n=new Y(t,{heard:s=>this.take(s),heardAll:s=>this.#n.send(this.pairsOf(this.#t.lackingIn(
s))),told:e.told})}start(){this.#r.open(),location.protocol==="file:"&&!this.#o.isHub&&this.#n.join();
let t=this.#l();return this.#r.watchLocal(),addEventListener("pagehide",()=>{this.#r.close(),this.#e.
close()}),addEventListener("pageshow",({persisted:e})=>{e&&(this.#r.open(),this.#l())}),document.addEventListener(
"visibilitychange",()=>{document.hidden||this.#l()}),t}get(t){return this.#t.get(t)}keys(){return this.#t.
keys()}damaged(){return this.#t.damaged()}set(t,e,s,n,o){this.#t.set(t,e,s,n,o)}restoreField(t,e,s){
this.#t.restoreField(t,e,s)}pairsOf(t){return this.#t.pairsOf(t)}renew(t){this.#s.renew(t)}mergeIn(t){
let e=t.filter(([s,n])=>this.#t.absorb(s,u(n)));return this.keep(e.map(([s])=>s))}keepBackup(t){return this.#t.
noteBackup(t),this.keep([])}erase(){return this.#t.clear(),this.#i.clear(),this.keep([])}keep(t){let e=[
...this.#t.takeNoted(),...t];if(!e.length)return this.#o.told(),this.#u;let s=this.#d(this.#m(e));return this.#r.
send(this.pairsOf(e)),this.#n.send(this.pairsOf(e)),s}#d(t){return this.#u=Promise.all([this.#u,t]).
then(()=>{}),this.#u}async#m(t){let e=Array.from(new Set([...this.#i.keys(),...t]));if(!e.length)return;
let s=this.#s.write(e);this.#h+=1,this.#o.told();try{await this.#e.write(e);for(let n of e)this.#i.delete(
n);this.#f=!0}catch(n){for(let i of e)this.#i.set(i,s.has(i));let o=[n,this.#s.lastError].map(i=>i instanceof
DOMException&&i.name);this.#a=o.includes("QuotaExceededError")?"full":"refused"}Array.from(this.#i.values()).
every(Boolean)&&(this.#a=""),this.#h-=1,this.#o.told()}#l(){return this.#d(this.#w())}async#w(){let t=this.#s.
read();this.#p(t),this.#h+=1,this.#o.told();let e=await this.#e.read().catch(()=>null);this.#p(e),!t&&
!e?this.#a="refused":this.#i.size||(this.#a=""),this.#c||=this.#f&&!t?.size&&!e?.size,this.#f||=!!e?.
size;let s=n=>[t,e].some(o=>o&&this.#t.lacks(n,o.get(n)));await this.#m(this.#t.keys().filter(s)),this.#h-=
1,this.#o.told()}#p(t){!t||this.#t.isBehind(Array.from(t))||t.forEach((e,s)=>this.#t.absorb(s,e))}take(t){
return Array.isArray(t)?this.#t.isBehind(t)?this.keep([h]):this.#g(t):Promise.resolve()}#g(t){let e=[];
for(let s of t){let[n,o]=Array.isArray(s)?s:[];if(!D(n)||!w(n,o))continue;(this.#t.absorb(n,o)&&(this.#o.
isHub||n===h)||this.#t.lacks(n,o))&&e.push(n)}return this.keep(e)}where(){return this.#i.size?"where\
Weak":location.protocol==="file:"?"whereFile":"where"}trouble(){return this.#a?this.#a:this.#c?"clea\
red":this.#t.isSetBack()?"clockBack":""}kept(){return this.#a?"no":this.#h||this.#n.isPending()?"pen\
ding":"yes"}};var ee=10,se=(r,t)=>f(t)&&O(t.by)&&[t.name,t.act].every(e=>typeof e=="string")&&(t.then===null||it(r,
{[String(t.name)]:t.then})),re=(r,t)=>r.name===t.name&&r.act===t.act&&["value","reason"].every(e=>r.
then?.[e]===t.then?.[e])&&(r.then?.value!=="done"||x(r.then)===x(t.then)),tt=class{#t=new Map;#s;#e;#r;constructor(t,e){
this.#e=`${E(t)}/earlier/`,this.#r=e,this.#s=e.get(h)}#n(){return this.#s!==this.#r.get(h)&&this.#t.
clear(),this.#s=this.#r.get(h),this.#t}entriesOf(t){try{let e=this.#n().get(t)??localStorage.getItem(
this.#e+t),s=JSON.parse(e??"[]");return Array.isArray(s)?s.filter(n=>se(t,n)):[]}catch{return[]}}#o(t,e){
let s=JSON.stringify(e);try{e.length?localStorage.setItem(this.#e+t,s):localStorage.removeItem(this.#e+
t),this.#n().delete(t)}catch{this.#n().set(t,s)}}remember(t,e=""){let s=e&&`${e} ${Date.now()}`;for(let[
n,{then:o,now:i}]of t){let a=Object.keys(i||{}).map(l=>({name:l,then:c(o,l)??null,by:p(i[l]),act:s})).
filter(l=>u(l.then)!==u(i[l.name])&&(s||l.then)),m=this.entriesOf(n).filter(l=>!a.some(d=>re(d,l)));
a.length&&this.#o(n,[...a,...m].slice(0,ee))}}isUndoable(t,{name:e,by:s}){return!S(p(c(this.#r.get(t),
e)),s)}#i(){let t=Array.from(this.#n().keys());try{return[...Object.keys(localStorage).filter(s=>s.startsWith(
this.#e)).map(s=>s.slice(this.#e.length)),...t]}catch{return t}}lastAct(t,e=this.#i()){let s=[];for(let i of e)
for(let a of this.entriesOf(i))a.act.startsWith(`${t} `)&&this.isUndoable(i,a)&&s.push({key:i,entry:a});
s.sort((i,a)=>S(a.entry.by,i.entry.by));let n=s.filter(({entry:i})=>i.act===s[0].entry.act),o=new Map(
n.map(({key:i})=>[i,[]]));for(let{key:i,entry:a}of n)o.get(i)?.push(a);return o}undo(t){for(let[e,s]of t){
let n=s.map(i=>u(i)),o=this.#r.get(e);this.#o(e,this.entriesOf(e).filter(i=>!n.includes(u(i))));for(let{
name:i,then:a}of s)this.#r.restoreField(e,i,a);this.remember([[e,{then:o,now:this.#r.get(e)}]])}return Array.
from(t.keys())}};var ht=new Map;function Dt(r){let t=ht.get(r)||new Promise(e=>{let s=()=>{ht.delete(r),e(null)};document.
head.append(g("script",{src:`${X}${r}`,onload:e,onerror:s}))});return ht.set(r,t),t}var ne=200,et=class{#t=0;#s=!1;#e;#r;constructor(t,e=()=>[]){this.#e=t,this.#r=e}watch(){addEventListener(
"pagehide",()=>{this.#s=!0,this.#n()}),addEventListener("pageshow",()=>{this.#s=!1}),document.addEventListener(
"visibilitychange",()=>this.#n())}changed(){if(!J.site)return;let t=Dt("summarize.js");this.#s&&queueMicrotask(
()=>this.#n()),this.#t||=setTimeout(async()=>{await t,document.hidden||this.#n()},ne)}#n(){!this.#t||
!J.writeSummary||(clearTimeout(this.#t),this.#t=0,J.writeSummary(this.#e,this.#r()))}};var lt=class{#t;#s;#e;constructor(t){let e=t[0].dataset.handbook||"";this.#s=new Z(e,{changed:s=>{this.#t.
show(s),this.#e.changed()},told:()=>this.#t.tellStore(!document.querySelector("fieldset.hb-checklist"))}),
this.#e=new et(this.#s),this.#t=new _(t,this.#s,new tt(e,this.#s))}start(){this.#s.start(),this.#t.started(),
this.#e.watch()}},Nt=document.querySelectorAll(".hb-echo");Nt.length&&new lt(Array.from(Nt)).start();})();
