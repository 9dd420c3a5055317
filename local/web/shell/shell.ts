// The frame has styles only.
import './shell.css';
import './controls.css';
