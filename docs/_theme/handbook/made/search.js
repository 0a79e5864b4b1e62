/* Made from docs/_theme/handbook by `make scripts`, of handbook_ext (MIT licence). */
(()=>{var f=n=>(n.normalize("NFKD").replace(/\p{M}/gu,"").replace(/[‘’ʼ]/g,"'").toLowerCase().match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu)??
[]).map(s=>s.replace(/'s$/,"").replaceAll("'","")),V=new window.Stemmer,D=new Map,m=n=>{let t=D.get(
n);return t===void 0&&(t=V.stemWord(n),D.set(n,t)),t},b=n=>f(n).map(m);var $=28,Y=/[\p{L}\p{N}\p{M}]+(?:['‘’ʼ][\p{L}\p{N}\p{M}]+)*/gu,J=/[.!?:;]["”’)]*\s+$|[·]\s+$/,
I=new Map,P=new Map,q=(n,t)=>P.get(n)?.(t),Q=(n,t)=>new Promise(e=>{P.set(n,e);let s=document.createElement(
"script");s.src=`${t}_static/search/${n}.js`,s.addEventListener("error",()=>e(null)),document.head.append(
s)}),C=async({part:n,nth:t},e)=>{let s=I.get(n)??Q(n,e);return I.set(n,s),(await s)?.[t]??""},X=(n,t)=>Array.
from(n.matchAll(Y),({0:e,index:s})=>{let o=f(e).map(m).find(i=>t.has(i)),r=s===0||J.test(n.slice(Math.
max(0,s-6),s));return{start:s,end:s+e.length,found:o,opens:r}}),Z=n=>{let[t,e]=[0,-1];return n.forEach(
({opens:s,found:o},r)=>{if(!s&&!o)return;let i=n.slice(r,r+$).filter(a=>a.found),c=new Set(i.map(a=>a.
found)).size*100+(s?40:0)+Math.min(i.length,39);c>e&&([t,e]=[r,c])}),t},R=(n,t)=>{let e=X(n,t);if(!e.
length)return[];let s=Z(e),o=e.slice(s,s+$),r=s+o.length===e.length,i=[],c=o[0].opens&&s===0?0:o[0].
start;o[0].opens||i.push({text:"… ",isFound:!1});for(let{start:l,end:h,found:p}of o)p&&(i.push({text:n.
slice(c,l),isFound:!1}),i.push({text:n.slice(l,h),isFound:!0}),c=h);let a=r?n.length:o[o.length-1].end;
return i.push({text:`${n.slice(c,a)}${r?"":" …"}`,isFound:!1}),i.filter(l=>l.text)};var tt=10,et=20,u=(n,t,...e)=>{let s=document.createElement(n);return t&&(s.className=t),s.append(...e),
s},O=(n,t)=>{let e=document.createElement("a");return e.href=t,e.append(n),e},st=new Map([["p","Page"],
["t","Glossary term"],["i","Checklist item"]]),nt=({kind:n,page:t,parent:e})=>{let s=[];for(let r=e;r&&
((n==="p"||r.page===t)&&s.unshift(r.title),n!=="p");r=r.parent);let o=st.get(n)??"Section";return s.
length?`${o} in ${s.join(" › ")}`:o},k=class{constructor(t){this.root=t,this.watch=new IntersectionObserver(
e=>e.forEach(s=>{s.isIntersecting&&this.showExcerpt(s.target)})),this.hits=new WeakMap,this.made=0}list(t){
this.watch.disconnect();let e=[...t],s=u("ol","search-results"),o=u("button","search-more","More res\
ults");o.setAttribute("type","button");let r=()=>{let i=e.splice(0,tt).map(c=>this.row(c));return s.
append(...i),o.hidden=!e.length,i[0]};return r(),o.addEventListener("click",()=>r()?.querySelector("\
a")?.focus()),[s,o]}row([t,...e]){let{entry:s}=t,o=u("p","search-excerpt");o.id=`search-excerpt-${this.
made+=1}`;let r=O("",this.root+s.address);r.setAttribute("aria-describedby",o.id),r.append(u("span",
"search-title",s.title)," ",u("span","search-place",nt(s)));let i=u("li","",r,o);return e.length&&i.
append(this.others(e)),this.hits.set(i,t),this.watch.observe(i),i}others(t){let e=t.slice(0,et).map(
({entry:o})=>u("li","",O(o.title,this.root+o.address))),s=`${t.length} more on this page`;return u("\
details","search-others",u("summary","",s),u("ul","",...e))}async showExcerpt(t){this.watch.unobserve(
t);let e=this.hits.get(t),s=t.querySelector(".search-excerpt");if(!e||!s)return;let o=await C(e.entry,
this.root);s.replaceChildren(...R(o,e.stems).map(({text:r,isFound:i})=>i?u("mark","",r):r))}};var ot=3,_=({groups:n,count:t})=>{if(!t)return"Nothing found.";let e=n[0][0].entry.title;return t===
1?`1 result: ${e}`:`${t} results; first: ${e}`},x=class{constructor(t,e,s){this.index=t,this.find=e,
this.root=s,this.results=new k(s),this.words=new Map(Array.from(t.words,([o,r])=>[r,o]))}show(t,e){let{
groups:s,unknown:o}=t,r=o.map(c=>this.note(c,e));return s.length?[...r,...this.results.list(s)]:[...o.
length?[]:[u("p","search-note","Nothing found.")],...r,this.ways("Try instead",this.index.waysOut)]}start(){
return this.index.waysIn.length?[this.ways("Where do you stand?",this.index.waysIn)]:[]}ways(t,e){let s=e.
map(([o,r])=>u("li","",O(o,this.root+r)));return u("div","search-ways",u("p","",t),u("ul","",...s))}note({
word:t,meant:e},s){let r=[...new Set(Array.from(e.keys(),c=>this.words.get(c)??""))].filter(Boolean).
slice(0,ot).map(c=>{let a=u("button","",c);return a.setAttribute("type","button"),a.addEventListener(
"click",()=>s(t,c)),a}),i=u("p","search-note",`This book does not have the word “${t}”.`);if(r.length){
let c=r.flatMap(a=>[" ",a]);i.append(" Did you mean",...c,"?")}return i}};var rt=80,it=1e3,F=".search-results > li > a",ct=`${F}, .search-ways a`,E=class{constructor(t,e){this.
answers=e,this.field=t.querySelector("[name=q]"),this.status=t.querySelector("[role=status]"),this.out=
t.querySelector(".search-out"),Object.assign(this.field,{autocapitalize:"off",spellcheck:!1,enterKeyHint:"\
search"}),this.shown="",this.timer=0,this.statusTimer=0,this.field.addEventListener("input",()=>this.
later()),t.addEventListener("keydown",s=>this.move(s)),this.out.replaceChildren(...e.start()),this.now()}later(){
clearTimeout(this.timer),this.timer=setTimeout(()=>this.now(),rt)}now(){clearTimeout(this.timer);let t=this.
field.value.trim();if(t===this.shown)return;this.shown=t,clearTimeout(this.statusTimer);let e=f(t).length?
this.answers.find(t):null;this.out.replaceChildren(...e?this.answers.show(e,(s,o)=>this.replace(s,o)):
this.answers.start()),this.out.scrollTop=0,this.statusTimer=setTimeout(()=>{this.status.textContent=
e?_(e):""},it)}replace(t,e){this.field.value=this.field.value.replace(/[\p{L}\p{N}\p{M}'‘’ʼ]+/gu,
s=>f(s)[0]===t?e:s),this.field.focus(),this.now()}links(){return Array.from(this.out.querySelectorAll(
ct))}results(){return Array.from(this.out.querySelectorAll(F))}move(t){if(t.isComposing||t.ctrlKey||
t.metaKey||t.altKey)return;let e=this.links(),s=e.indexOf(t.target),o=t.target===this.field,r=this.destination(
t.key,s,o,e);r?(t.preventDefault(),r.focus()):s>=0&&/^(?:Backspace|[^\s])$/u.test(t.key)&&this.field.
focus()}destination(t,e,s,o){if(s)return t==="ArrowDown"?o[0]:void 0;if(e<0)return;let r={ArrowDown:o[e+
1],ArrowUp:o[e-1]??this.field,Home:o[0],End:o[o.length-1]};return Object.hasOwn(r,t)?r[t]:void 0}};var W=46,at=Array.from({length:94},(n,t)=>String.fromCharCode(33+t)).filter(n=>n!=='"'&&n!=="\\"),lt=new Map(
at.map((n,t)=>[n,t])),M=n=>{let t=[],e=0;for(let s of n){let o=lt.get(s);e=e*W+o%W,o>=W&&(t.push(e),
e=0)}return t},ht=(n,t,e,s)=>t==="p"?n:`${n}#${e||(t==="t"?"term-":"")+f(s).join("-")}`,ut=(n,t)=>{let e=n.
rows.split(`
`).map(i=>i.split("	")),s=M(n.lengths),o=[],r=[];return M(n.firsts).forEach((i,c)=>{let[a,l]=n.pages[c],
h=[];for(let p=0;p<i;p+=1){let y=o.length,[w,A,d]=e[y],g=w==="p"?1:Number(w)||1/0,S=h.slice(0,g).filter(
Boolean).at(-1),T={number:y,kind:w,title:d,page:a,parent:S,part:l,nth:p,address:ht(a,w,A,d),length:s[y]**
2,titleStems:t(d).map(m),titleWhole:b(d).join(" ")};o.push(T),w==="p"&&r.push(T),g<1/0&&(h=h.slice(0,
g),h[g]=T)}}),M(n.above).forEach((i,c)=>{r[c].parent=r[i-1]}),o},K=n=>n.reduce((t,e)=>t+e,0)/n.length,
L=class{constructor(t){this.waysIn=t.waysIn,this.waysOut=t.waysOut,this.stop=new Set(t.stop.split(" ")),
this.entries=ut(t,o=>this.sought(o)),this.packedPlaces=new Map;let e=t.places.split(" ");this.common=
new Map;let s=M(t.common);t.stems.split(" ").forEach((o,r)=>{this.packedPlaces.set(o,e[r]),e[r]||this.
common.set(o,s[this.common.size])}),this.titled=new Map,this.words=new Map;for(let{number:o,title:r}of this.
entries)for(let i of f(r)){let c=m(i);this.words.set(i,c);let a=this.titled.get(c)??new Set;this.titled.
set(c,a.add(o))}this.stems=[...new Set([...this.packedPlaces.keys(),...this.titled.keys()])],this.meanLength=
K(this.entries.map(({length:o})=>o)),this.meanTitle=K(this.entries.map(({titleStems:o})=>o.length)),
this.places=new Map,this.readers=Object.entries(t.readers).flatMap(([o,r])=>r.map(i=>({said:this.sought(
i).map(m),written:this.sought(o)})))}isKnown(t){return this.packedPlaces.has(t)||this.titled.has(t)}placesOf(t){
let e=this.places.get(t);if(!e){let s=0;e=new Set(M(this.packedPlaces.get(t)??"").map(o=>s+=o)),this.
places.set(t,e)}return e}entriesWith(t){return new Set([...this.placesOf(t),...this.titled.get(t)??[]])}count(t){
return Math.max(this.common.get(t)??0,this.entriesWith(t).size)}sought(t){let e=f(t),s=e.filter(o=>!this.
stop.has(o));return s.length?s:e}};var ft=n=>n.length<4?0:n.length<8?1:2,pt=(n,t,e)=>{if(Math.abs(n.length-t.length)>e)return e+1;let s=[],
o=Array.from({length:t.length+1},(r,i)=>i);for(let r=1;r<=n.length;r+=1){let i=[r];for(let c=1;c<=t.
length;c+=1){let a=n[r-1]===t[c-1],l=o[c-1]+(a?0:1),h=Math.min(o[c]+1,i[c-1]+1,l);n[r-1]===t[c-2]&&n[r-
2]===t[c-1]&&(h=Math.min(h,s[c-2]+1)),i.push(h)}if(Math.min(...i)>e)return e+1;[s,o]=[o,i]}return o[t.
length]},U=(n,t,e,s)=>{let o=ft(n),r=new Set;if(!o)return r;let i=(c,a,l)=>{if(a.length<3)return;let h=pt(
c,a,o);h>o||(h<o&&([r,o]=[new Set,h]),r.add(l))};for(let c of e)i(t,c,c);for(let[c,a]of s)i(n,c,a);return r};var mt=.6,dt=.7,gt=.5,wt=3,yt=4,Et=4,N=class{constructor(t){this.index=t,this.kept=new Map}of(t){let e=this.
kept.get(t);return e||(e=this.lookUp(t),this.kept.set(t,e)),e}lookUp(t){let e=m(t),s=this.begunWith(
t,e);return this.index.isKnown(e)&&s.set(e,1),{word:t,stem:e,meant:s,isUnknown:!s.size}}near(t){if(t.
isUnknown&&!t.meant.size){let{stems:e,words:s}=this.index;for(let o of U(t.word,t.stem,e,s))t.meant.
set(o,gt)}return t}begunWith(t,e){if(t.length<wt)return new Map;let{stems:s}=this.index,o=s.filter(i=>i!==
e&&(i.startsWith(t)||i.startsWith(e))),r=o.length||this.index.isKnown(e)?[]:s.filter(i=>i.length>=yt&&
i.length>e.length-Et&&e.startsWith(i));return new Map([...o,...r].map(i=>[i,mt*Math.min(e.length,i.length)/
Math.max(e.length,i.length)]))}},Mt=n=>({...n,meant:new Map([...n.meant].map(([t,e])=>[t,e*dt]))}),St=({
readers:n},t,e)=>{let s=n.filter(({said:r})=>r.every((i,c)=>t[e+c]?.stem===i)),o=Math.max(...s.map(({
said:r})=>r.length));return s.filter(({said:r})=>r.length===o)},bt=(n,t,e,s)=>{let o=[],r=!1;for(let i=0;i<
e.length;){let c=St(n,e,i);if(c.length){r||=s<c.length;let{written:a}=c[Math.min(s,c.length-1)];o.push(
...a.map(l=>Mt(t.of(l)))),i+=c[0].said.length}else o.push(e[i]),i+=1}return{wording:o,isOther:r}},z=(n,t,e)=>{
let o=n.sought(e).map(a=>t.of(a)),r=[];for(let a=0;;a+=1){let{wording:l,isOther:h}=bt(n,t,o,a);if(!h)
break;r.push(l)}let i=new Set(r.flat());return[(r.length?o.filter(a=>!a.isUnknown||i.has(a)):o).map(
a=>t.near(a)),...r]};var Ot=5,kt=1.75,G=1.2,j=.5,xt=.5,Lt=1,Nt=2,At=[1,.15,.15,.15],Tt=1/3,Wt=new Map([["i",.8],["t",1.2]]),
B=n=>1-j+j*n,vt=(n,t,e)=>{let s=n.placesOf(e).has(t.number)?1:0;n.titled.get(e)?.has(t.number)&&(s+=
Ot/B(t.titleStems.length/n.meanTitle));for(let o=t.parent;o;o=o.parent)if(o.titleStems.includes(e))return s+
kt;return s},v=({meant:n})=>{let t=Math.max(...n.values());return[...n.keys()].filter(e=>n.get(e)===
t)},Dt=(n,t)=>{let e=Math.max(...v(t).map(s=>n.count(s)));return Math.log(1+(n.entries.length-e+.5)/
(e+.5))},It=(n,t)=>n.some((e,s)=>t.every(({meant:o},r)=>o.has(n[s+r]))),$t=({titleStems:n},t,e)=>{let s=0;
t.forEach(({meant:r},i)=>{s+=e[i]*Math.max(0,...n.map(c=>r.get(c)??0))});let o=n.filter(r=>t.some(({
meant:i})=>i.has(r)));return s*(.3+.7*o.length/n.length)},Pt=(n,{meant:t})=>{let e=new Map;for(let[s,
o]of t)for(let r of n.entriesWith(s)){let i=n.entries[r],c=vt(n,i,s),a=G*B(i.length/n.meanLength),l=o*
c*(G+1)/(c+a),h=e.get(r)??{most:0,stems:[]};e.set(r,{most:Math.max(h.most,l),stems:[...h.stems,s]})}
return e},qt=(n,t)=>{let e=t.map(a=>Dt(n,a)),s=e.reduce((a,l)=>a+l,0),o=t.map(a=>Pt(n,a)),r=t.map(a=>Math.
max(...v(a).map(l=>(n.common.get(l)??0)/n.entries.length))),i=t.flatMap(v),c=new Map;for(let a of new Set(
o.flatMap(l=>[...l.keys()]))){let l=n.entries[a],[h,p]=[0,0];o.forEach((d,g)=>{let S=d.get(a);h+=e[g]*
(S?.most??0),p+=e[g]*(S?1:r[g])});let y=(h*p/s+Lt*$t(l,t,e))/s;t.length>1&&It(l.titleStems,t)&&(y+=xt);
let w=o.flatMap(d=>d.get(a)?.stems??[]),A=new Set([...i,...w]);c.set(a,{entry:l,score:y*(Wt.get(l.kind)??
1),stems:A})}return c},Ct=n=>{let t=Array.from(n).sort((o,r)=>r.score-o.score||o.entry.number-r.entry.
number),e=new Map;for(let o of t){let{kind:r,page:i,address:c}=o.entry,a=r==="t"?c:i,l=e.get(a)??[];
(!l.length||o.score>=l[0].score*Tt)&&e.set(a,[...l,o])}let s=o=>At.reduce((r,i,c)=>r+i*(o[c]?.score??
0),0);return[...e.values()].sort((o,r)=>s(r)-s(o))},H=n=>{let t=new N(n);return e=>{let[s,...o]=z(n,
t,e),r=new Map;for(let c of[s,...o]){let a=c.filter(({meant:l})=>l.size);for(let[l,h]of a.length?qt(
n,a):[]){let p=r.get(l);(!p||p.score<h.score)&&r.set(l,h)}}let i=b(e).join(" ");for(let c of r.values())
c.entry.titleWhole===i&&(c.score+=Nt);return{groups:Ct(r.values()),count:r.size,unknown:s.filter(({isUnknown:c})=>c)}}};var Rt=(n,t)=>{let e=new E(n,t);n.addEventListener("keydown",s=>{s.isComposing||(s.key==="Escape"?(s.
preventDefault(),s.target===e.field?n.close():e.field.focus()):s.key==="Enter"&&s.target===e.field&&
(s.preventDefault(),e.now(),matchMedia("(pointer: coarse)").matches?e.field.blur():e.results()[0]?.click()))}),
n.addEventListener("click",({target:s})=>{s===n&&n.close()}),e.out.addEventListener("click",({target:s})=>{
let o=s instanceof Element&&s.closest("a");o&&o.pathname===location.pathname&&n.close()})},_t=(n,t)=>{
let e=n.querySelector("[name=q]");e.value=new URLSearchParams(location.search).get("q")??"";let s=new E(
n,t);n.querySelector("form")?.addEventListener("submit",o=>{o.preventDefault(),s.now();let r=new URL(
location.href);r.searchParams.set("q",e.value),history.replaceState(null,"",r)})};window.handbookSearch=
{part:q,splitWords:f,start:n=>{let t=document.documentElement.dataset.content_root??"",e=new L(n),s=H(
e);window.handbookSearch.find=s;let o=new x(e,s,t),r=document.querySelector(".search-page"),i=document.
querySelector("dialog.search-dialog");r&&_t(r,o),i instanceof HTMLDialogElement&&Rt(i,o)}};})();
