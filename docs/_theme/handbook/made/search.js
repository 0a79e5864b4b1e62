/* Made from docs/_theme/handbook by `make scripts`, of handbook_ext (MIT licence). */
(()=>{var d=n=>(n.normalize("NFKD").replace(/\p{M}/gu,"").replace(/[‘’ʼ]/g,"'").toLowerCase().match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu)??
[]).map(s=>s.replace(/'s$/,"").replaceAll("'","")),J=new window.Stemmer,P=new Map,E=n=>{let t=P.get(
n);return t===void 0&&(t=J.stemWord(n),P.set(n,t)),t},b=n=>d(n).map(E);var q=28,Q=/[\p{L}\p{N}\p{M}]+(?:['‘’ʼ][\p{L}\p{N}\p{M}]+)*/gu,X=/[.!?:;]["”’)]*\s+$|[·]\s+$/,
R=new Map,F=new Map,C=(n,t)=>F.get(n)?.(t),Z=(n,t)=>new Promise(e=>{F.set(n,e);let s=document.createElement(
"script");s.src=`${t}_static/search/${n}.js`,s.addEventListener("error",()=>e(null)),document.head.append(
s)}),_=async({part:n,nth:t},e)=>{let s=R.get(n)??Z(n,e);return R.set(n,s),(await s)?.[t]??""},tt=(n,t)=>Array.
from(n.matchAll(Q),({0:e,index:s})=>{let o=d(e).map(E).find(i=>t.has(i)),r=s===0||X.test(n.slice(Math.
max(0,s-6),s));return{start:s,end:s+e.length,found:o,opens:r}}),et=n=>{let[t,e]=[0,-1];return n.forEach(
({opens:s,found:o},r)=>{if(!s&&!o)return;let i=n.slice(r,r+q).filter(h=>h.found),a=new Set(i.map(h=>h.
found)).size*100+(s?40:0)+Math.min(i.length,39);a>e&&([t,e]=[r,a])}),t},G=(n,t)=>{let e=tt(n,t);if(!e.
length)return[];let s=et(e),o=e.slice(s,s+q),r=s+o.length===e.length,i=[],a=o[0].opens&&s===0?0:o[0].
start;o[0].opens||i.push({text:"… ",isFound:!1});for(let{start:l,end:c,found:f}of o)f&&(i.push({text:n.
slice(a,l),isFound:!1}),i.push({text:n.slice(l,c),isFound:!0}),a=c);let h=r?n.length:o[o.length-1].end;
return i.push({text:`${n.slice(a,h)}${r?"":" …"}`,isFound:!1}),i.filter(l=>l.text)};var st=10,nt=20,u=(n,t,...e)=>{let s=document.createElement(n);return t&&(s.className=t),s.append(...e),
s},A=(n,t)=>{let e=document.createElement("a");return e.href=t,e.append(n),e},ot=new Map([["p","Page"],
["t","Glossary term"],["i","Checklist item"]]),rt=({kind:n,page:t,parent:e})=>{let s=[];for(let r=e;r&&
((n==="p"||r.page===t)&&s.unshift(r.title),n!=="p");r=r.parent);let o=ot.get(n)??"Section";return s.
length?`${o} in ${s.join(" › ")}`:o},N=class{constructor(t){this.root=t,this.watch=new IntersectionObserver(
e=>e.forEach(s=>{s.isIntersecting&&this.showExcerpt(s.target)})),this.hits=new WeakMap,this.made=0}list(t){
this.watch.disconnect();let e=[...t],s=u("ol","search-results"),o=u("button","search-more","More res\
ults");o.setAttribute("type","button");let r=()=>{let i=e.splice(0,st).map(a=>this.row(a));return s.
append(...i),o.hidden=!e.length,i[0]};return r(),o.addEventListener("click",()=>r()?.querySelector("\
a")?.focus()),[s,o]}row([t,...e]){let{entry:s}=t,o=u("p","search-excerpt");o.id=`search-excerpt-${this.
made+=1}`;let r=A("",this.root+s.address);r.setAttribute("aria-describedby",o.id),r.append(u("span",
"search-title",s.title)," ",u("span","search-place",rt(s)));let i=u("li","",r,o);return e.length&&i.
append(this.others(e)),this.hits.set(i,t),this.watch.observe(i),i}others(t){let e=t.slice(0,nt).map(
({entry:o})=>u("li","",A(o.title,this.root+o.address))),s=`${t.length} more on this page`;return u("\
details","search-others",u("summary","",s),u("ul","",...e))}async showExcerpt(t){this.watch.unobserve(
t);let e=this.hits.get(t),s=t.querySelector(".search-excerpt");if(!e||!s)return;let o=await _(e.entry,
this.root);s.replaceChildren(...G(o,e.stems).map(({text:r,isFound:i})=>i?u("mark","",r):r))}};var it=3,K=({groups:n,count:t})=>{if(!t)return"Nothing found.";let e=n[0][0].entry.title;return t===
1?`1 result: ${e}`:`${t} results; first: ${e}`},x=class{constructor(t,e,s){this.index=t,this.find=e,
this.root=s,this.results=new N(s),this.words=new Map(Array.from(t.words,([o,r])=>[r,o]))}show(t,e){let{
groups:s,unknown:o}=t,r=o.map(a=>this.note(a,e));return s.length?[...r,...this.results.list(s)]:[...o.
length?[]:[u("p","search-note","Nothing found.")],...r,this.ways("Try instead",this.index.waysOut)]}start(){
return this.index.waysIn.length?[this.ways("Where do you stand?",this.index.waysIn)]:[]}ways(t,e){let s=e.
map(([o,r])=>u("li","",A(o,this.root+r)));return u("div","search-ways",u("p","",t),u("ul","",...s))}note({
word:t,meant:e},s){let r=[...new Set(Array.from(e.keys(),a=>this.words.get(a)??""))].filter(Boolean).
slice(0,it).map(a=>{let h=u("button","",a);return h.setAttribute("type","button"),h.addEventListener(
"click",()=>s(t,a)),h}),i=u("p","search-note",`This book does not have the word “${t}”.`);if(r.length){
let a=r.flatMap(h=>[" ",h]);i.append(" Did you mean",...a,"?")}return i}};var at=80,ct=1e3,U=".search-results > li > a",lt=`${U}, .search-ways a`,O=class{constructor(t,e){this.
answers=e,this.field=t.querySelector("[name=q]"),this.status=t.querySelector("[role=status]"),this.out=
t.querySelector(".search-out"),Object.assign(this.field,{autocapitalize:"off",spellcheck:!1,enterKeyHint:"\
search"}),this.shown="",this.timer=0,this.statusTimer=0,this.field.addEventListener("input",()=>this.
later()),t.addEventListener("keydown",s=>this.move(s)),this.out.replaceChildren(...e.start()),this.now()}later(){
clearTimeout(this.timer),this.timer=setTimeout(()=>this.now(),at)}now(){clearTimeout(this.timer);let t=this.
field.value.trim();if(t===this.shown)return;this.shown=t,clearTimeout(this.statusTimer);let e=d(t).length?
this.answers.find(t):null;this.out.replaceChildren(...e?this.answers.show(e,(s,o)=>this.replace(s,o)):
this.answers.start()),this.out.scrollTop=0,this.statusTimer=setTimeout(()=>{this.status.textContent=
e?K(e):""},ct)}replace(t,e){this.field.value=this.field.value.replace(/[\p{L}\p{N}\p{M}'‘’ʼ]+/gu,
s=>d(s)[0]===t?e:s),this.field.focus(),this.now()}links(){return Array.from(this.out.querySelectorAll(
lt))}results(){return Array.from(this.out.querySelectorAll(U))}move(t){if(t.isComposing||t.ctrlKey||
t.metaKey||t.altKey)return;let e=this.links(),s=e.indexOf(t.target),o=t.target===this.field,r=this.destination(
t.key,s,o,e);r?(t.preventDefault(),r.focus()):s>=0&&/^(?:Backspace|[^\s])$/u.test(t.key)&&this.field.
focus()}destination(t,e,s,o){if(s)return t==="ArrowDown"?o[0]:void 0;if(e<0)return;let r={ArrowDown:o[e+
1],ArrowUp:o[e-1]??this.field,Home:o[0],End:o[o.length-1]};return Object.hasOwn(r,t)?r[t]:void 0}};var v=46,ht=Array.from({length:94},(n,t)=>String.fromCharCode(33+t)).filter(n=>n!=='"'&&n!=="\\"),ft=new Map(
ht.map((n,t)=>[n,t])),k=n=>{let t=[],e=0;for(let s of n){let o=ft.get(s);e=e*v+o%v,o>=v&&(t.push(e),
e=0)}return t},ut=(n,t,e,s)=>t==="p"?n:`${n}#${e||(t==="t"?"term-":"")+d(s).join("-")}`,pt=(n,t)=>{let e=n.
rows.split(`
`).map(i=>i.split("	")),s=k(n.lengths),o=[],r=[];return k(n.firsts).forEach((i,a)=>{let[h,l]=n.pages[a],
c=[];for(let f=0;f<i;f+=1){let g=o.length,[m,w,y]=e[g],M=m==="p"?1:Number(m)||1/0,p=c.slice(0,M).filter(
Boolean).at(-1),S={number:g,kind:m,title:y,page:h,parent:p,part:l,nth:f,address:ut(h,m,w,y),length:s[g]**
2,titleStems:t(y).map(E),titleWhole:b(y).join(" "),isAside:n.asides.some(L=>h.startsWith(L))};o.push(
S),m==="p"&&r.push(S),M<1/0&&(c=c.slice(0,M),c[M]=S)}}),k(n.above).forEach((i,a)=>{r[a].parent=r[i-1]}),
o},mt=n=>{let t=new Map;for(let{page:e}of n)t.set(e,(t.get(e)??0)+1);return t},D=n=>n.reduce((t,e)=>t+
e,0)/n.length,T=class{constructor(t){this.waysIn=t.waysIn,this.waysOut=t.waysOut,this.stop=new Set(t.
stop.split(" ")),this.filler=new Set(t.filler.split(" ")),this.entries=pt(t,o=>this.sought(o)),this.
packedPlaces=new Map;let e=t.places.split(" ");this.common=new Map;let s=k(t.common);t.stems.split("\
 ").forEach((o,r)=>{this.packedPlaces.set(o,e[r]),e[r]||this.common.set(o,s[this.common.size])}),this.
titled=new Map,this.words=new Map;for(let{number:o,title:r}of this.entries)for(let i of d(r)){let a=E(
i);this.words.set(i,a);let h=this.titled.get(a)??new Set;this.titled.set(a,h.add(o))}this.stems=[...new Set(
[...this.packedPlaces.keys(),...this.titled.keys()])],this.meanLength=D(this.entries.map(({length:o})=>o)),
this.meanTitle=D(this.entries.map(({titleStems:o})=>o.length)),this.places=new Map,this.readers=this.
read(t.readers),this.sizes=mt(this.entries),this.meanSize=D([...this.sizes.values()])}read(t){return Object.
entries(t).flatMap(([e,s])=>{let o=e.startsWith("#")?this.entries[Number(e.slice(1))].title:e,r={written:this.
sought(o),whole:b(o).join(" ")};return s.map(i=>({said:this.said(i).map(E),...r}))})}isKnown(t){return this.
packedPlaces.has(t)||this.titled.has(t)}placesOf(t){let e=this.places.get(t);if(!e){let s=0;e=new Set(
k(this.packedPlaces.get(t)??"").map(o=>s+=o)),this.places.set(t,e)}return e}entriesWith(t){return new Set(
[...this.placesOf(t),...this.titled.get(t)??[]])}count(t){return Math.max(this.common.get(t)??0,this.
entriesWith(t).size)}sought(t){let e=d(t),s=e.filter(o=>!this.stop.has(o));return s.length?s:e}said(t){
let e=this.sought(t),s=e.filter(o=>!this.filler.has(o));return s.length>1?s:e}};var dt=n=>n.length<4?0:n.length<8?1:2,gt=(n,t,e)=>{if(Math.abs(n.length-t.length)>e)return e+1;let s=[],
o=Array.from({length:t.length+1},(r,i)=>i);for(let r=1;r<=n.length;r+=1){let i=[r];for(let a=1;a<=t.
length;a+=1){let h=n[r-1]===t[a-1],l=o[a-1]+(h?0:1),c=Math.min(o[a]+1,i[a-1]+1,l);n[r-1]===t[a-2]&&n[r-
2]===t[a-1]&&(c=Math.min(c,s[a-2]+1)),i.push(c)}if(Math.min(...i)>e)return e+1;[s,o]=[o,i]}return o[t.
length]},j=(n,t,e,s)=>{let o=dt(n),r=new Set;if(!o)return r;let i=(a,h,l)=>{if(h.length<3)return;let c=gt(
a,h,o);c>o||(c<o&&([r,o]=[new Set,c]),r.add(l))};for(let a of e)i(t,a,a);for(let[a,h]of s)i(n,a,h);return r};var wt=.6,yt=.7,Et=.5,Mt=3,St=4,bt=4,Ot=10,W=class{constructor(t){this.index=t,this.kept=new Map}of(t){
let e=this.kept.get(t);return e||(e=this.lookUp(t),this.kept.set(t,e)),e}lookUp(t){let e=E(t),s=this.
begunWith(t,e);this.index.isKnown(e)&&s.set(e,1);let o=this.index.filler.has(t);return{word:t,stem:e,
meant:s,isFiller:o,isUnknown:!s.size&&!o}}near(t){if(t.isUnknown&&!t.meant.size){let{stems:e,words:s}=this.
index;for(let o of j(t.word,t.stem,e,s))t.meant.set(o,Et)}return t}begunWith(t,e){if(t.length<Mt)return new Map;
let{stems:s}=this.index,o=s.filter(i=>i!==e&&(i.startsWith(t)||i.startsWith(e))),r=o.length||this.index.
isKnown(e)?[]:s.filter(i=>i.length>=St&&i.length>e.length-bt&&e.startsWith(i));return new Map([...o,
...r].map(i=>[i,wt*Math.min(e.length,i.length)/Math.max(e.length,i.length)]))}},kt=n=>({...n,meant:new Map(
[...n.meant].map(([t,e])=>[t,e*yt]))}),Lt=({readers:n},t)=>{let e=n.filter(({said:o})=>o.every(r=>t.
has(r))),s=Math.max(...e.map(({said:o})=>o.length));return e.filter(({said:o})=>o.length===s)},B=(n,t,e,s,o)=>{
let r=e,i=[],a=new Map,h=!1,l=e.filter(({isFiller:c})=>!c).length;for(let c=0;c<o;c+=1){let f=Lt(n,new Set(
r.map(({stem:p})=>p)));if(!f.length)break;h||=s<f.length;let{said:g,written:m,whole:w}=f[Math.min(s,
f.length-1)];i.push(...m.map(p=>kt(t.of(p))));let y=r.filter(({stem:p})=>g.includes(p)),M=y.filter(({
isFiller:p})=>!p).length/l;a.set(w,(a.get(w)??0)+M),r=r.filter(p=>!y.includes(p))}return{words:[...i,
...r.filter(({isFiller:c})=>!c)],led:a,isOther:h}},H=(n,t,e)=>{let s=n.sought(e).map(l=>t.of(l)),r=s.
some(({isFiller:l})=>!l)?s:s.map(l=>({...l,isFiller:!1})),i=[];for(let l=0;l<Ot;l+=1){let{isOther:c,
...f}=B(n,t,r,l,1/0);if(!c)break;i.push(f),f.led.size>1&&i.push(B(n,t,r,l,1))}let a=new Set(i.flatMap(
({words:l})=>l));return[{words:(i.length?r.filter(l=>!l.isUnknown||a.has(l)):r).map(l=>t.near(l)),led:new Map},
...i]};var At=5,Nt=1.75,I=1.2,V=.5,xt=.5,Tt=1,Wt=2,vt=.15,Dt=1.5,It=.5,$t=.8,zt=[1,.15,.15,.15],Pt=1/3,Rt=new Map(
[["i",.8],["t",1.2]]),z=n=>1-V+V*n,qt=(n,t,e)=>{let s=n.placesOf(e).has(t.number)?1:0;n.titled.get(e)?.
has(t.number)&&(s+=At/z(t.titleStems.length/n.meanTitle));for(let o=t.parent;o;o=o.parent)if(o.titleStems.
includes(e))return s+Nt;return s},$=({meant:n})=>{let t=Math.max(...n.values());return[...n.keys()].
filter(e=>n.get(e)===t)},Ft=(n,t)=>{let e=Math.max(...$(t).map(o=>n.count(o))),s=Math.log(1+(n.entries.
length-e+.5)/(e+.5));return(t.isFiller?vt:1)*s},Ct=(n,t)=>n.some((e,s)=>t.every(({meant:o},r)=>o.has(
n[s+r]))),_t=({titleStems:n},t,e)=>{let s=0;t.forEach(({meant:r},i)=>{s+=e[i]*Math.max(0,...n.map(a=>r.
get(a)??0))});let o=n.filter(r=>t.some(({meant:i})=>i.has(r)));return s*(.3+.7*o.length/n.length)},Gt=(n,t,e)=>{
let s=new Map;return t.forEach((o,r)=>{let i=new Map;for(let[a,{most:h}]of o){let{page:l}=n.entries[a];
i.set(l,(i.get(l)??0)+h)}for(let[a,h]of i){let l=(n.sizes.get(a)??0)/n.meanSize,c=s.get(a)??{sum:0,had:0};
s.set(a,{sum:c.sum+e[r]*h/(h+I*z(l)),had:c.had+e[r]})}}),new Map(Array.from(s,([o,{sum:r,had:i}])=>[
o,r*i]))},Kt=(n,{meant:t})=>{let e=new Map;for(let[s,o]of t)for(let r of n.entriesWith(s)){let i=n.entries[r],
a=qt(n,i,s),h=I*z(i.length/n.meanLength),l=o*a*(I+1)/(a+h),c=e.get(r)??{most:0,stems:[]};e.set(r,{most:Math.
max(c.most,l),stems:[...c.stems,s]})}return e},Ut=(n,{words:t,led:e})=>{let s=t.map(c=>Ft(n,c)),o=s.
reduce((c,f)=>c+f,0),r=t.map(c=>Kt(n,c)),i=t.map(c=>Math.max(...$(c).map(f=>(n.common.get(f)??0)/n.entries.
length))),a=t.filter(({isFiller:c})=>!c).flatMap($),h=Gt(n,r,s.map(c=>c/o)),l=new Map;for(let c of new Set(
r.flatMap(f=>[...f.keys()]))){let f=n.entries[c],[g,m]=[0,0];r.forEach((p,S)=>{let L=p.get(c);g+=s[S]*
(L?.most??0),m+=s[S]*(L?1:i[S])});let w=(g*m/o+Tt*_t(f,t,s))/o;t.length>1&&Ct(f.titleStems,t)&&(w+=xt),
w+=Dt*(e.get(f.titleWhole)??0),f.kind!=="t"&&(w+=It*(h.get(f.page)??0)),f.isAside&&(w*=$t);let y=r.flatMap(
p=>p.get(c)?.stems??[]),M=new Set([...a,...y]);l.set(c,{entry:f,score:w*(Rt.get(f.kind)??1),stems:M})}
return l},jt=n=>{let t=Array.from(n).sort((o,r)=>r.score-o.score||o.entry.number-r.entry.number),e=new Map;
for(let o of t){let{kind:r,page:i,address:a}=o.entry,h=r==="t"?a:i,l=e.get(h)??[];(!l.length||o.score>=
l[0].score*Pt)&&e.set(h,[...l,o])}let s=o=>zt.reduce((r,i,a)=>r+i*(o[a]?.score??0),0);return[...e.values()].
sort((o,r)=>s(r)-s(o))},Y=n=>{let t=new W(n);return e=>{let[s,...o]=H(n,t,e),r=new Map;for(let{words:a,
led:h}of[s,...o]){let l=a.filter(({meant:f})=>f.size),c=l.length?Ut(n,{words:l,led:h}):[];for(let[f,
g]of c){let m=r.get(f);(!m||m.score<g.score)&&r.set(f,g)}}let i=b(e).join(" ");for(let a of r.values())
a.entry.titleWhole===i&&(a.score+=Wt);return{groups:jt(r.values()),count:r.size,unknown:s.words.filter(
({isUnknown:a})=>a)}}};var Bt=(n,t)=>{let e=new O(n,t);n.addEventListener("keydown",s=>{s.isComposing||(s.key==="Escape"?(s.
preventDefault(),s.target===e.field?n.close():e.field.focus()):s.key==="Enter"&&s.target===e.field&&
(s.preventDefault(),e.now(),matchMedia("(pointer: coarse)").matches?e.field.blur():e.results()[0]?.click()))}),
n.addEventListener("click",({target:s})=>{s===n&&n.close()}),e.out.addEventListener("click",({target:s})=>{
let o=s instanceof Element&&s.closest("a");o&&o.pathname===location.pathname&&n.close()})},Ht=(n,t)=>{
let e=n.querySelector("[name=q]");e.value=new URLSearchParams(location.search).get("q")??"";let s=new O(
n,t);n.querySelector("form")?.addEventListener("submit",o=>{o.preventDefault(),s.now();let r=new URL(
location.href);r.searchParams.set("q",e.value),history.replaceState(null,"",r)})};window.handbookSearch=
{part:C,splitWords:d,start:n=>{let t=document.documentElement.dataset.content_root??"",e=new T(n),s=Y(
e);window.handbookSearch.find=s;let o=new x(e,s,t),r=document.querySelector(".search-page"),i=document.
querySelector("dialog.search-dialog");r&&Ht(r,o),i instanceof HTMLDialogElement&&Bt(i,o)}};})();
