/* Made from browser/src by `make scripts`, of handbook_ext (MIT licence). */
"use strict";(()=>{var Y=globalThis,u=Y.handbookExt||={},k=document.currentScript?.src.replace(/[^/]*$/,"")??"";var g=t=>typeof t=="object"&&t!==null&&!Array.isArray(t),S=t=>Number.isSafeInteger(t)&&Number(t)>=0,
w=t=>typeof t=="string"&&/^[a-z0-9][a-z0-9_-]*$/.test(t);function O(t,e){if(t===e)return 0;let o=Array.
from(t),n=Array.from(e),r=o.findIndex((s,i)=>s!==n[i]);return r<0||r>=n.length?o.length-n.length:Number(
o[r].codePointAt(0))-Number(n[r].codePointAt(0))}function y(t){return Array.isArray(t)?`[${t.map(y).
join()}]`:g(t)?`{${Object.keys(t).sort(O).map(o=>`${JSON.stringify(o)}:${y(t[o])}`).join()}}`:JSON.stringify(
t)}var d=(t,e)=>t&&Object.hasOwn(t,e)?t[e]:void 0;function Z(){try{return Intl.getCanonicalLocales(document.documentElement.lang)[0]}catch{return}}var B;
function tt(t,e){return B||=new Intl.PluralRules(Z()),d(t,String(e))??d(t,B.select(e))??t.other}var j=t=>(e,o={})=>{
let n=d(t,e)||"";return(typeof n=="string"?n:tt(n,Number(o.n))).replace(/\{(\w+)\}/g,(s,i)=>String(d(
o,i)??s))};var A=()=>({open:0,done:0,due:0,na:0});function et({required:t,optional:e},o,n){let{done:r,due:s,na:i}=t,
m=t.open+s,f=s?n("due",{n:s}):"",c=i?n("na",{n:i}):"",a=n("score",{n:r,total:r+m}),p=[],x=e.done+e.open+
e.due;return x&&p.push(n("optional",{n:e.done,total:x})),o&&p.push(n("confirmed",{n:o})),m||p.push(n(
"ready")),[`${a}${n("scoreOpen",{n:m})}${f}${c}.`,p.join(" ")]}var F=(...t)=>et(...t).filter(Boolean).
join(" ");function _({done:t,open:e,due:o,na:n},r){let s=o?r("dueShort",{n:o}):"",i=n?r("naShort",{n}):
"";return`${r("scoreShort",{n:t,total:t+e+o})}${s}${i}`}function K(t,e={},...o){let n=document.createElement(t);return Object.assign(n,e),n.append(...o),n}function L(){if(!u.book)throw new Error("edition.js is not loaded");return u.book}var W=(t,e)=>j(u.words||
{})(t,e),R=({id:t,fingerprint:e,was:o=[],recheck:n=""})=>({id:t,wording:e,was:o,recheck:n});function J(){return u.book?Promise.resolve():new Promise((t,e)=>{let o=`${k}edition.js?${Date.now()}`;
document.head.append(K("script",{src:o,onload:t,onerror:e}))})}var q=t=>`handbook/1/${t}`;var D=t=>`${q(t)}/!summary`;function v(){try{let{handbook:t,edition:e}=u.site,o=JSON.parse(String(localStorage.
getItem(D(t))));return o.edition===e?o:null}catch{return null}}var C=["state","note","evidence","confirmation"];var ot=t=>Array.isArray(t)&&t.length===3&&S(t[0])&&S(t[1])&&typeof t[2]=="string";function I(t){let e=g(
t)?d(t,"at"):void 0;return ot(e)?e:[-1,0,""]}var nt=(t,e)=>t[0]-e[0]||t[1]-e[1]||O(t[2],e[2]),rt=(t,e)=>(nt(
I(t),I(e))||O(y(t),y(e)))>0;function st(t,e){let o=Object.entries(e).filter(([n,r])=>!Object.hasOwn(
t,n)||rt(r,d(t,n)));return Object.fromEntries([...Object.entries(t),...o])}var N=({id:t,was:e},o)=>e.
reduce((n,r)=>st(n,o(r)||{}),o(t)||{}),T=t=>t.since??t.at[0];var it={d:1,w:7,m:1,y:12},z=Date.UTC(1e4,0);function $(t,e){let o=e.slice(-1),n=Number.parseInt(e,10)*
it[o],r=new Date(t);if(!e||t>=z)return 1/0;if(o==="d"||o==="w")r.setUTCDate(r.getUTCDate()+n);else{let s=r.
getUTCDate();r.setUTCDate(1),r.setUTCMonth(r.getUTCMonth()+n+1,0),r.setUTCDate(Math.min(s,r.getUTCDate()))}
return r.getTime()<z?r.getTime():1/0}function H(t,e,o){let{wording:n,recheck:r}=t,s=N(t,e),[i,m,f,c]=C.
map(h=>d(s,h)),a=i&&(i.value==="done"||i.value==="na")?i:void 0,p=h=>h?.wording&&h.wording!==n?h.wording:
"";return{state:a?.value==="done"&&o>=$(T(a),r)?"due":a?.value||"open",since:a?T(a):null,reason:a?.value===
"na"&&a.reason||"",note:m?.value||"",evidence:f?.value||"",confirmed_by:c?.value||"",confirmed_at:c?.
value?T(c):null,reworded_from:p(a),confirmed_before:!!(c?.value&&p(c))}}var G=({state:t,confirmed_by:e})=>t===
"done"&&!!e;var E=t=>Math.max(0,...C.map(e=>I(d(t,e))[0]));function ct({recheck:t},{state:e,since:o}){let n=o===
null||e==="na"?1/0:$(o,t);return{until:n,said:e==="na"?"na":Number.isFinite(n)?n:"done"}}function Q(t,e,o,n,r){
let s={required:A(),optional:A(),upcoming:A()},i=0,m=0,f=1/0;for(let{terms:l,kind:P}of e.items){let b=H(
l,o,r),{until:M,said:X}=ct(l,b);delete t.items[l.id],b.state!=="open"&&(t.items[l.id]=X),m=Math.max(
m,E(N(l,o))),s[P][b.state]+=1,P!=="upcoming"&&(i+=Number(G(b)),M>r&&(f=Math.min(f,M)))}let{required:c,
optional:a}=s,p=c.open+c.due,x=!(p+c.done+c.na),h=[c,a].some(l=>l.done+l.due+l.na);delete t.lists[e.
id],!(x||!h)&&(t.lists[e.id]={title:e.title,page:e.page,short:_(c,n),full:F(s,i,e.say),due:Number.isFinite(
f)?f:0,at:m,isOpen:p>0})}var at=()=>L().lists.map(({items:t,...e})=>({...e,say:W,items:t.filter(({retired:o})=>!o).map(o=>({terms:R(
o),kind:o.upcoming&&"upcoming"||o.optional&&"optional"||"required"}))}));function mt(){let t=v();return t&&
g(t.lists)&&g(t.items)&&S(t.seen)?t:null}var V=(t,e)=>t.keys().filter(e).reduce((o,n)=>Math.max(o,E(
t.get(n))),-1);function ut(t,e){let o=e.flatMap(({items:r})=>r.map(s=>s.terms)),n=new Set(o.flatMap(
({id:r,was:s})=>[r,...s]));return V(t,r=>w(r)&&!n.has(r))}function pt(t,e){let o=D(t);try{if(localStorage.
getItem(o)===e)return;e===null?localStorage.removeItem(o):localStorage.setItem(o,e)}catch{return}u.showSummary?.()}
function U(t,e,o=!0){let{handbook:n,edition:r,words:s}=u.site,i=mt(),m=!!u.book,f=m?at():e;if(!m&&o&&
ut(t,f)>(i?.seen??-1)){J().catch(()=>{}).then(()=>U(t,e,!1));return}let c=!m&&i||{edition:r,seen:0,lists:{},
items:{}};for(let a of f)Q(c,a,p=>t.get(p),j(s),Date.now());c.seen=V(t,w),pt(n,c.seen<0?null:JSON.stringify(
c))}u.writeSummary=U;})();
