//! stub
#![allow(missing_docs, unused)]
use crate::{agenda::*, diagnostic::*, language::*, policy::*, session::*, source::*};
use jiff::civil::Date;
pub struct Args; impl Args { pub fn new()->Self{Args} pub fn text(self,_:&str,_:impl Into<String>)->Self{self} pub fn number(self,_:&str,_:u32)->Self{self} }
pub struct Locale; pub struct Locales(Locale);
impl Locales { pub fn get(&self,_:Language)->&Locale{&self.0} pub fn load(_:&Sources,_:Option<&Session>)->(Self,Vec<Diagnostic>){(Self(Locale),vec![])} }
type R=Result<String,Diagnostic>;
impl Locale { pub fn text(&self,_:&str,_:&Args)->R{Ok(String::new())} pub fn date(&self,_:Date)->R{Ok(String::new())} pub fn dates(&self,_:Date,_:Date,_:Ranges)->R{Ok(String::new())}
 pub fn session_name(&self,_:u32,_:Organ)->R{Ok(String::new())} pub fn annual_session(&self,_:u32)->R{Ok(String::new())} pub fn item_line(&self,_:&[ItemNumber],_:AgendaStatus,_:&str)->R{Ok(String::new())} pub fn range(&self,_:&str,_:&str,_:Ranges)->R{Ok(String::new())} pub fn number(&self,_:f64)->String{String::new()} }
