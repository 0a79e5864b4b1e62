/* handbook_ext, MIT licence; source: docs/_theme/handbook */
(()=>{var g=n=>(n.normalize("NFKD").replace(/\p{M}/gu,"").replace(/[‘’ʼ]/g,"'").toLowerCase().match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu)??
[]).map(s=>s.replace(/'s$/,"").replaceAll("'","")),X=new window.Stemmer,v=new Map,y=n=>{let t=v.get(
n);return t===void 0&&(t=X.stemWord(n.replaceAll("z","s")),v.set(n,t)),t},P=n=>{for(let[t,e]of Object.
entries(n))v.set(t,y(e))},b=n=>g(n).map(y);var q=28,Z=/[\p{L}\p{N}\p{M}]+(?:['‘’ʼ][\p{L}\p{N}\p{M}]+)*/gu,tt=/[.!?:;]["”’)]*\s+$|[·]\s+$/,
R=new Map,C=new Map,_=(n,t)=>C.get(n)?.(t),et=(n,t)=>new Promise(e=>{C.set(n,e);let s=document.createElement(
"script");s.src=`${t}_static/search/${n}.js`,s.addEventListener("error",()=>e(null)),document.head.append(
s)}),K=async({part:n,nth:t},e)=>{let s=R.get(n)??et(n,e);return R.set(n,s),(await s)?.[t]??""},st=(n,t)=>Array.
from(n.matchAll(Z),({0:e,index:s})=>{let o=g(e).map(y).find(i=>t.has(i)),r=s===0||tt.test(n.slice(Math.
max(0,s-6),s));return{start:s,end:s+e.length,found:o,opens:r}}),nt=n=>{let[t,e]=[0,-1];return n.forEach(
({opens:s,found:o},r)=>{if(!s&&!o)return;let i=n.slice(r,r+q).filter(l=>l.found),a=new Set(i.map(l=>l.
found)).size*100+(s?40:0)+Math.min(i.length,39);a>e&&([t,e]=[r,a])}),t},G=(n,t)=>{let e=st(n,t);if(!e.
length)return[];let s=nt(e),o=e.slice(s,s+q),r=s+o.length===e.length,i=[],a=o[0].opens&&s===0?0:o[0].
start;o[0].opens||i.push({text:"… ",isFound:!1});for(let{start:h,end:c,found:f}of o)f&&(i.push({text:n.
slice(a,h),isFound:!1}),i.push({text:n.slice(h,c),isFound:!0}),a=c);let l=r?n.length:o[o.length-1].end;
return i.push({text:`${n.slice(a,l)}${r?"":" …"}`,isFound:!1}),i.filter(h=>h.text)};var ot=10,rt=20,p=(n,t,...e)=>{let s=document.createElement(n);return t&&(s.className=t),s.append(...e),
s},k=(n,t)=>{let e=document.createElement("a");return e.href=t,e.append(n),e},it=new Map([["p","Page"],
["t","Glossary term"],["i","Checklist item"]]),at=({kind:n,page:t,parent:e})=>{let s=[];for(let r=e;r&&
((n==="p"||r.page===t)&&s.unshift(r.title),n!=="p");r=r.parent);let o=it.get(n)??"Section";return s.
length?`${o} in ${s.join(" › ")}`:o},N=class{constructor(t){this.root=t,this.watch=new IntersectionObserver(
e=>e.forEach(s=>{s.isIntersecting&&this.showExcerpt(s.target)})),this.hits=new WeakMap,this.made=0}list(t){
this.watch.disconnect();let e=[...t],s=p("ol","search-results"),o=p("button","search-more","More res\
ults");o.setAttribute("type","button");let r=()=>{let i=e.splice(0,ot).map(a=>this.row(a));return s.
append(...i),o.hidden=!e.length,i[0]};return r(),o.addEventListener("click",()=>r()?.querySelector("\
a")?.focus()),[s,o]}row([t,...e]){let{entry:s}=t,o=p("p","search-excerpt");o.id=`search-excerpt-${this.
made+=1}`;let r=k("",this.root+s.address);r.setAttribute("aria-describedby",o.id),r.append(p("span",
"search-title",s.title)," ",p("span","search-place",at(s)));let i=p("li","",r,o);return e.length&&i.
append(this.others(e)),this.hits.set(i,t),this.watch.observe(i),i}others(t){let e=t.slice(0,rt).map(
({entry:o})=>p("li","",k(o.title,this.root+o.address))),s=`${t.length} more on this page`;return p("\
details","search-others",p("summary","",s),p("ul","",...e))}async showExcerpt(t){this.watch.unobserve(
t);let e=this.hits.get(t),s=t.querySelector(".search-excerpt");if(!e||!s)return;let o=await K(e.entry,
this.root);s.replaceChildren(...G(o,e.stems).map(({text:r,isFound:i})=>i?p("mark","",r):r))}};var ct=3,j=({groups:n,count:t})=>{if(!t)return"Nothing found.";let e=n[0][0].entry.title;return t===
1?`1 result: ${e}`:`${t} results; first: ${e}`},T=class{constructor(t,e,s){this.index=t,this.find=e,
this.root=s,this.results=new N(s),this.words=new Map(Array.from(t.words,([o,r])=>[r,o]))}show(t,e){let{
groups:s,unknown:o}=t,r=o.map(a=>this.note(a,e));return s.length?[...r,...this.results.list(s)]:[...o.
length?[]:[p("p","search-note","Nothing found.")],...r,this.ways("Try instead",this.index.waysOut)]}start(){
return this.index.waysIn.length?[this.ways("Where do you stand?",this.index.waysIn)]:[]}ways(t,e){let s=e.
map(([o,r])=>p("li","",k(o,this.root+r)));return p("div","search-ways",p("p","",t),p("ul","",...s))}note({
word:t,meant:e},s){let r=[...new Set(Array.from(e.keys(),a=>this.words.get(a)??""))].filter(Boolean).
slice(0,ct).map(a=>{let l=p("button","",a);return l.setAttribute("type","button"),l.addEventListener(
"click",()=>s(t,a)),l}),i=p("p","search-note",`This book does not have the word “${t}”.`);if(r.length){
let a=r.flatMap(l=>[" ",l]);i.append(" Did you mean",...a,"?")}return i}};var lt=80,ht=1e3,B=".search-results > li > a",ft=`${B}, .search-ways a`,O=class{constructor(t,e){this.
answers=e,this.field=t.querySelector("[name=q]"),this.status=t.querySelector("[role=status]"),this.out=
t.querySelector(".search-out"),Object.assign(this.field,{autocapitalize:"off",spellcheck:!1,enterKeyHint:"\
search"}),this.shown="",this.timer=0,this.statusTimer=0,this.field.addEventListener("input",()=>this.
later()),t.addEventListener("keydown",s=>this.move(s)),this.out.replaceChildren(...e.start()),this.now()}later(){
clearTimeout(this.timer),this.timer=setTimeout(()=>this.now(),lt)}now(){clearTimeout(this.timer);let t=this.
field.value.trim();if(t===this.shown)return;this.shown=t,clearTimeout(this.statusTimer);let e=g(t).length?
this.answers.find(t):null;this.out.replaceChildren(...e?this.answers.show(e,(s,o)=>this.replace(s,o)):
this.answers.start()),this.out.scrollTop=0,this.statusTimer=setTimeout(()=>{this.status.textContent=
e?j(e):""},ht)}replace(t,e){this.field.value=this.field.value.replace(/[\p{L}\p{N}\p{M}'‘’ʼ]+/gu,
s=>g(s)[0]===t?e:s),this.field.focus(),this.now()}links(){return Array.from(this.out.querySelectorAll(
ft))}results(){return Array.from(this.out.querySelectorAll(B))}move(t){if(t.isComposing||t.ctrlKey||
t.metaKey||t.altKey)return;let e=this.links(),s=e.indexOf(t.target),o=t.target===this.field,r=this.destination(
t.key,s,o,e);r?(t.preventDefault(),r.focus()):s>=0&&/^(?:Backspace|[^\s])$/u.test(t.key)&&this.field.
focus()}destination(t,e,s,o){if(s)return t==="ArrowDown"?o[0]:void 0;if(e<0)return;let r={ArrowDown:o[e+
1],ArrowUp:o[e-1]??this.field,Home:o[0],End:o[o.length-1]};return Object.hasOwn(r,t)?r[t]:void 0}};var I=46,ut=Array.from({length:94},(n,t)=>String.fromCharCode(33+t)).filter(n=>n!=='"'&&n!=="\\"),pt=new Map(
ut.map((n,t)=>[n,t])),A=n=>{let t=[],e=0;for(let s of n){let o=pt.get(s);e=e*I+o%I,o>=I&&(t.push(e),
e=0)}return t},mt=(n,t,e,s)=>t==="p"?n:`${n}#${e||(t==="t"?"term-":"")+g(s).join("-")}`,dt=(n,t)=>{let e=n.
rows.split(`
`).map(i=>i.split("	")),s=A(n.lengths),o=[],r=[];return A(n.firsts).forEach((i,a)=>{let[l,h]=n.pages[a],
c=[];for(let f=0;f<i;f+=1){let u=o.length,[m,w,E]=e[u],S=m==="p"?1:Number(m)||1/0,d=c.slice(0,S).filter(
Boolean).at(-1),M={number:u,kind:m,title:E,page:l,parent:d,part:h,nth:f,address:mt(l,m,w,E),length:s[u]**
2,titleStems:t(E).map(y),titleWhole:b(E).join(" "),isAside:n.asides.some(L=>l.startsWith(L))};o.push(
M),m==="p"&&r.push(M),S<1/0&&(c=c.slice(0,S),c[S]=M)}}),A(n.above).forEach((i,a)=>{r[a].parent=r[i-1]}),
o},gt=n=>{let t=new Map;for(let{page:e}of n)t.set(e,(t.get(e)??0)+1);return t},D=n=>n.reduce((t,e)=>t+
e,0)/n.length,x=class{constructor(t){this.waysIn=t.waysIn,this.waysOut=t.waysOut,this.stop=new Set(t.
stop.split(" ")),this.filler=new Set(t.filler.split(" ")),this.entries=dt(t,o=>this.sought(o)),this.
packedPlaces=new Map;let e=t.places.split(" ");this.common=new Map;let s=A(t.common);t.stems.split("\
 ").forEach((o,r)=>{this.packedPlaces.set(o,e[r]),e[r]||this.common.set(o,s[this.common.size])}),this.
titled=new Map,this.words=new Map;for(let{number:o,title:r}of this.entries)for(let i of g(r)){let a=y(
i);this.words.set(i,a);let l=this.titled.get(a)??new Set;this.titled.set(a,l.add(o))}this.stems=[...new Set(
[...this.packedPlaces.keys(),...this.titled.keys()])],this.meanLength=D(this.entries.map(({length:o})=>o)),
this.meanTitle=D(this.entries.map(({titleStems:o})=>o.length)),this.places=new Map,this.readers=this.
read(t.readers),this.sizes=gt(this.entries),this.meanSize=D([...this.sizes.values()])}read(t){return Object.
entries(t).flatMap(([e,s])=>{let o=e.startsWith("#")?this.entries[Number(e.slice(1))].title:e,r={written:this.
sought(o),whole:b(o).join(" ")};return s.split(",").map(i=>({said:b(i),as:g(i),...r}))})}isKnown(t){
return this.packedPlaces.has(t)||this.titled.has(t)}placesOf(t){let e=this.places.get(t);if(!e){let s=0;
e=new Set(A(this.packedPlaces.get(t)??"").map(o=>s+=o)),this.places.set(t,e)}return e}entriesWith(t){
return new Set([...this.placesOf(t),...this.titled.get(t)??[]])}count(t){return Math.max(this.common.
get(t)??0,this.entriesWith(t).size)}sought(t){let e=g(t),s=e.filter(o=>!this.stop.has(o));return s.length?
s:e}};var wt=n=>n.length<4?0:n.length<8?1:2,yt=(n,t,e)=>{if(Math.abs(n.length-t.length)>e)return e+1;let s=[],
o=Array.from({length:t.length+1},(r,i)=>i);for(let r=1;r<=n.length;r+=1){let i=[r];for(let a=1;a<=t.
length;a+=1){let l=n[r-1]===t[a-1],h=o[a-1]+(l?0:1),c=Math.min(o[a]+1,i[a-1]+1,h);n[r-1]===t[a-2]&&n[r-
2]===t[a-1]&&(c=Math.min(c,s[a-2]+1)),i.push(c)}if(Math.min(...i)>e)return e+1;[s,o]=[o,i]}return o[t.
length]},U=(n,t,e,s)=>{let o=wt(n),r=new Set;if(!o)return r;let i=(a,l,h)=>{if(l.length<3)return;let c=yt(
a,l,o);c>o||(c<o&&([r,o]=[new Set,c]),r.add(h))};for(let a of e)i(t,a,a);for(let[a,l]of s)i(n,a,l);return r};var Et=.6,Mt=.7,St=.5,bt=3,Ot=4,At=4,Lt=2,kt=10,H=(n,t,e,s)=>{if(t.length<bt)return[];let o=n.filter(
r=>r!==e&&(r.startsWith(t)||r.startsWith(e)));return o.length||s?o:n.filter(r=>r.length>=Ot&&r.length>
e.length-At&&e.startsWith(r))},W=class{constructor(t){this.index=t,this.saidStems=[...new Set(t.readers.
flatMap(({said:e})=>e))],this.words=new Map([...t.words,...t.readers.flatMap(({as:e})=>e.map(s=>[s,y(
s)]))]),this.kept=new Map}of(t){let e=this.kept.get(t);return e||(e=this.lookUp(t),this.kept.set(t,e)),
e}lookUp(t){let{saidStems:e}=this,{filler:s,stems:o}=this.index,r=y(t),i=this.index.isKnown(r),a=new Map(
H(o,t,r,i).map(u=>[u,Et*Math.min(r.length,u.length)/Math.max(r.length,u.length)]));i&&a.set(r,1);let l=i||
e.includes(r),h=new Set(l?e.filter(u=>u===r):H(e,t,r,!1)),c=s.has(t),f=!a.size&&!h.size&&!c;return f&&
this.near(t,r,a,h),{word:t,meant:a,said:h,isFiller:c,isUnknown:f}}near(t,e,s,o){let{stems:r}=this.index;
for(let i of U(t,e,[...r,...this.saidStems],this.words))this.index.isKnown(i)&&s.set(i,St),this.saidStems.
includes(i)&&o.add(i)}},Nt=n=>({...n,meant:new Map([...n.meant].map(([t,e])=>[t,e*Mt]))}),Tt=(n,t)=>{
let e=t.map(o=>n.findIndex(({said:r})=>r.has(o))),s=Math.max(...e)-Math.min(...e)+1;return!e.includes(
-1)&&s<=t.length+Lt},xt=(n,t)=>{let e=n.readers.filter(({said:i})=>Tt(t,i)),s=new Set(t.flatMap(i=>[
...i.said])),o=e.length?e:n.readers.filter(({said:i})=>i.some(a=>s.has(a)&&!n.isKnown(a))),r=Math.max(
...o.map(({said:i})=>i.length));return o.filter(({said:i})=>i.length===r)},V=(n,t,e,s,o)=>{let r=e,i=[],
a=new Map,l=!1,h=e.filter(({isFiller:c})=>!c).length;for(let c=0;c<o;c+=1){let f=xt(n,r);if(!f.length)
break;l||=s<f.length;let{said:u,written:m,whole:w}=f[Math.min(s,f.length-1)];i.push(...m.map(d=>Nt(t.
of(d))));let E=r.filter(d=>u.some(M=>d.said.has(M))),S=E.filter(({isFiller:d})=>!d).length/h;a.set(w,
(a.get(w)??0)+S),r=r.filter(d=>!E.includes(d))}return{words:[...i,...r.filter(({isFiller:c})=>!c)],led:a,
isOther:l}},Y=(n,t,e)=>{let s=n.sought(e).map(a=>t.of(a)),r=s.some(({isFiller:a})=>!a)?s:s.map(a=>({
...a,isFiller:!1})),i=[];for(let a=0;a<kt;a+=1){let{isOther:l,...h}=V(n,t,r,a,1/0);if(!l)break;i.push(
h),h.led.size>1&&i.push(V(n,t,r,a,1))}return[{words:r,led:new Map},...i]};var Wt=5,vt=1.75,z=1.2,J=.5,It=.5,Dt=1,zt=2,$t=.3,Ft=1.5,Pt=.5,Rt=.8,qt=[1,.15,.15,.15],Ct=1/3,_t=.8,
F=n=>1-J+J*n,Kt=(n,t,e)=>{let s=n.placesOf(e).has(t.number)?1:0;n.titled.get(e)?.has(t.number)&&(s+=
Wt/F(t.titleStems.length/n.meanTitle));for(let o=t.parent;o;o=o.parent)if(o.titleStems.includes(e))return s+
vt;return s},$=({meant:n})=>{let t=Math.max(...n.values());return[...n.keys()].filter(e=>n.get(e)===
t)},Gt=(n,t)=>{let e=Math.max(0,...$(t).map(o=>n.count(o))),s=Math.log(1+(n.entries.length-e+.5)/(e+
.5));return(t.isFiller?$t:1)*s},jt=(n,t)=>{let e=0;for(let s=0;s<n.length;s+=1)for(let o=0;o<t.length;o+=
1){let r=0;for(;t[o+r]?.meant.has(n[s+r]);)r+=1;e=Math.max(e,r)}return e>1?e:0},Bt=({titleStems:n},t,e)=>{
let s=0;t.forEach(({meant:r},i)=>{s+=e[i]*Math.max(0,...n.map(a=>r.get(a)??0))});let o=n.filter(r=>t.
some(({meant:i})=>i.has(r)));return s*(.3+.7*o.length/n.length)},Ut=(n,t,e)=>{let s=new Map;return t.
forEach((o,r)=>{let i=new Map;for(let[a,{most:l}]of o){let{page:h}=n.entries[a];i.set(h,(i.get(h)??0)+
l)}for(let[a,l]of i){let h=(n.sizes.get(a)??0)/n.meanSize,c=s.get(a)??{sum:0,had:0};s.set(a,{sum:c.sum+
e[r]*l/(l+z*F(h)),had:c.had+e[r]})}}),new Map(Array.from(s,([o,{sum:r,had:i}])=>[o,r*i]))},Ht=(n,{meant:t})=>{
let e=new Map;for(let[s,o]of t)for(let r of n.entriesWith(s)){let i=n.entries[r],a=Kt(n,i,s),l=z*F(i.
length/n.meanLength),h=o*a*(z+1)/(a+l),c=e.get(r)??{most:0,stems:[]};e.set(r,{most:Math.max(c.most,h),
stems:[...c.stems,s]})}return e},Vt=(n,{words:t,led:e})=>{let s=t.map(c=>Gt(n,c)),o=s.reduce((c,f)=>c+
f,0),r=t.map(c=>Ht(n,c)),i=t.map(c=>Math.max(0,...$(c).map(f=>(n.common.get(f)??0)/n.entries.length))),
a=t.filter(({isFiller:c})=>!c).flatMap($),l=Ut(n,r,s.map(c=>c/o)),h=new Map;for(let c of new Set(r.flatMap(
f=>[...f.keys()]))){let f=n.entries[c],[u,m]=[0,0];r.forEach((d,M)=>{let L=d.get(c);u+=s[M]*(L?.most??
0),m+=s[M]*(L?1:i[M])});let w=(u*m/o+Dt*Bt(f,t,s))/o;w+=It*jt(f.titleStems,t)/t.length,w+=Ft*(e.get(
f.titleWhole)??0),f.kind!=="t"&&(w+=Pt*(l.get(f.page)??0)),f.isAside&&(w*=Rt),f.kind==="i"&&(w*=_t);
let E=r.flatMap(d=>d.get(c)?.stems??[]),S=new Set([...a,...E]);h.set(c,{entry:f,score:w,stems:S})}return h},
Yt=n=>{let t=Array.from(n).sort((o,r)=>r.score-o.score||o.entry.number-r.entry.number),e=new Map;for(let o of t){
let{kind:r,page:i,address:a}=o.entry,l=r==="t"?a:i,h=e.get(l)??[];(!h.length||o.score>=h[0].score*Ct)&&
e.set(l,[...h,o])}let s=o=>qt.reduce((r,i,a)=>r+i*(o[a]?.score??0),0);return[...e.values()].sort((o,r)=>s(
r)-s(o))},Q=n=>{let t=new W(n);return e=>{let[s,...o]=Y(n,t,e),r=new Map;for(let{words:a,led:l}of[s,
...o]){let h=a.filter(({meant:f,said:u})=>f.size||u.size),c=h.length?Vt(n,{words:h,led:l}):[];for(let[
f,u]of c){let m=r.get(f);(!m||m.score<u.score)&&r.set(f,u)}}let i=b(e).join(" ");for(let a of r.values())
a.entry.titleWhole===i&&(a.score+=zt);return{groups:Yt(r.values()),count:r.size,unknown:s.words.filter(
({isUnknown:a})=>a)}}};var Jt=(n,t)=>{let e=new O(n,t);n.addEventListener("keydown",s=>{s.isComposing||(s.key==="Escape"?(s.
preventDefault(),s.target===e.field?n.close():e.field.focus()):s.key==="Enter"&&s.target===e.field&&
(s.preventDefault(),e.now(),matchMedia("(pointer: coarse)").matches?e.field.blur():e.results()[0]?.click()))}),
n.addEventListener("click",({target:s})=>{s===n&&n.close()}),e.out.addEventListener("click",({target:s})=>{
let o=s instanceof Element&&s.closest("a");o&&o.pathname===location.pathname&&n.close()})},Qt=(n,t)=>{
let e=n.querySelector("[name=q]");e.value=new URLSearchParams(location.search).get("q")??"";let s=new O(
n,t);n.querySelector("form")?.addEventListener("submit",o=>{o.preventDefault(),s.now();let r=new URL(
location.href);r.searchParams.set("q",e.value),history.replaceState(null,"",r)})};window.handbookSearch=
{part:_,splitWords:g,start:n=>{let t=document.documentElement.dataset.content_root??"";P(n.forms);let e=new x(
n),s=Q(e);window.handbookSearch.find=s;let o=new T(e,s,t),r=document.querySelector(".search-page"),i=document.
querySelector("dialog.search-dialog");r&&Qt(r,o),i instanceof HTMLDialogElement&&Jt(i,o)}};})();
